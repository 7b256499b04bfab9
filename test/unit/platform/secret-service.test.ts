import { afterEach, expect, it } from 'vitest';
import { createMessageBus, type MessageBus } from '../../../src/main/platform/dbus/message-bus';
import { secretServiceStatus } from '../../../src/main/platform/keychain/secret-service';
import { DesktopSession } from '../../support/desktop-session';

let session: DesktopSession;
let bus: MessageBus | undefined;
afterEach(async () => {
  bus?.close();
  await session.stop();
});

async function start(secretService: 'gnome-keyring' | 'locked' | 'none'): Promise<MessageBus> {
  session = await DesktopSession.start({ secretService, tray: 'none', notifications: 'none' });
  bus = createMessageBus('session', session.env);
  return bus;
}

// The Secret Service is Linux's; a real gnome-keyring is asked here.
if (process.platform === 'linux') {
  it('is ready, locked, ready again, silent and gone, and nobody is prompted', async () => {
    const at = await start('gnome-keyring');
    expect(await secretServiceStatus(at)).toBe('ready');
    await session.keyring.lock();
    expect(await secretServiceStatus(at)).toBe('locked');
    expect(await session.keyring.hasPrompt()).toBe(false);
    await session.keyring.unlock();
    expect(await secretServiceStatus(at)).toBe('ready');
    session.keyring.freeze();
    const before = Date.now();
    expect(await secretServiceStatus(at)).toBe('unknown');
    expect(Date.now() - before).toBeLessThan(4_000);
    session.keyring.thaw();
    await session.keyring.kill();
    expect(await secretServiceStatus(at)).toBe('absent');
  });

  it('is absent on a bus without one, and without a bus', async () => {
    expect(await secretServiceStatus(await start('none'))).toBe('absent');
    const lost = createMessageBus('session', {});
    expect(await secretServiceStatus(lost)).toBe('absent');
    lost.close();
  });
} else {
  it('is not asked on this system', () => {
    expect(process.platform).not.toBe('linux');
  });
}
