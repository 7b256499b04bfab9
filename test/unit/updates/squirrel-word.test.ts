import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { withSquirrelsWord } from '../../../src/main/platform/updates/squirrel-word';

/** As electron-updater has it: content, and no longer listening, once the file is read. */
const read = async () => [];

function squirrel(): EventEmitter {
  // electron-updater's own listener, without which an `error` would be thrown.
  return new EventEmitter().on('error', () => undefined);
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setTimeout(resolve, 20, 'later'));
  return (
    (await Promise.race([
      promise.then(
        () => 'settled',
        () => 'settled',
      ),
      later,
    ])) === 'settled'
  );
}

test('an update that was read is not staged before Squirrel has accepted it', async () => {
  const updater = squirrel();
  const staged = withSquirrelsWord(updater, read);
  expect(await isSettled(staged)).toBe(false);
  updater.emit('update-downloaded', {}, '', '1.2.3');
  await staged;
});

test('a signature that Squirrel refuses after the file was read is a failure', async () => {
  const updater = squirrel();
  const staged = withSquirrelsWord(updater, read);
  expect(await isSettled(staged)).toBe(false);
  updater.emit('error', new Error('Code signature at URL file:///x did not pass validation'));
  await expect(staged).rejects.toThrow('did not pass validation');
});

test('a download that Squirrel never hears of fails as it is, and no listener stays', async () => {
  const updater = squirrel();
  const failing = async () => Promise.reject(new Error('sha512 checksum mismatch'));
  await expect(withSquirrelsWord(updater, failing)).rejects.toThrow('checksum');
  const names = updater.eventNames().flatMap((name) => updater.listeners(name));
  expect(names).toHaveLength(1);
  const again = withSquirrelsWord(updater, read);
  updater.emit('update-downloaded');
  await again;
});

test('one failure told by both is one rejection', async () => {
  const updater = squirrel();
  const both = async () => {
    const fault = new Error('Cannot update while running on a read-only volume.');
    updater.emit('error', fault);
    throw fault;
  };
  await expect(withSquirrelsWord(updater, both)).rejects.toThrow('read-only volume');
});
