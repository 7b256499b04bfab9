import { expect, it } from 'vitest';
import type { Clipboard, ClipboardPlace } from '../../../src/main/ports/clipboard';
import { ClipboardTraces } from '../../../src/main/services/clipboard-traces';
import { lockedClipboard } from '../../../src/main/services/lock/locked-clipboard';
import { TimedClipboard } from '../../../src/main/services/timed-clipboard';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { codeOf, START_MS } from './lock-bench';

const NO_TRACES = new ClipboardTraces(
  { read: () => [], write: () => undefined, remove: () => undefined },
  { recordError: () => undefined },
);

class Board implements Clipboard {
  readonly places = ['clipboard', 'selection'] as const;
  readonly texts = new Map<ClipboardPlace, string>();
  afterWrite = (): void => undefined;

  async writeSecret(text: string): Promise<void> {
    for (const place of this.places) this.texts.set(place, text);
    this.afterWrite();
  }

  async readText(place: ClipboardPlace): Promise<string> {
    return this.texts.get(place) ?? '';
  }

  async clear(place: ClipboardPlace): Promise<void> {
    this.texts.delete(place);
  }
}

it('puts nothing there while locked, and still clears what is', async () => {
  const board = new Board();
  const lock = { isLocked: false };
  const clock = new SimulatedClock(START_MS);
  const timed = new TimedClipboard(lockedClipboard(board, lock), clock, NO_TRACES);
  await timed.put('one', 30);
  lock.isLocked = true;
  expect(await codeOf(() => timed.put('two', 30))).toBe('locked');
  expect(board.texts.get('clipboard')).toBe('one');
  await timed.clear();
  expect(board.texts.size).toBe(0);
});

it('takes back what arrives as it is being locked', async () => {
  const board = new Board();
  const lock = { isLocked: false };
  board.afterWrite = () => {
    lock.isLocked = true;
    board.texts.set('selection', 'of another program');
  };
  const guarded = lockedClipboard(board, lock);
  expect(await codeOf(() => guarded.writeSecret('secret'))).toBe('locked');
  expect([...board.texts]).toEqual([['selection', 'of another program']]);
});
