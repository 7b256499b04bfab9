import { beforeEach, expect, it } from 'vitest';
import type { Clipboard } from '../../../src/main/ports/clipboard';
import { TimedClipboard } from '../../../src/main/services/timed-clipboard';
import { SimulatedClock } from '../../fakes/simulated-clock';

/** A clipboard that holds one text and can refuse the next write. */
class OneText implements Clipboard {
  readonly places = ['clipboard'] as const;
  text = '';
  refuses = false;

  async writeSecret(text: string): Promise<void> {
    if (this.refuses) throw new Error('refused by the test');
    this.text = text;
  }

  async readText(): Promise<string> {
    return this.text;
  }

  async clear(): Promise<void> {
    this.text = '';
  }
}

let system: OneText;
let clock: SimulatedClock;
let clipboard: TimedClipboard;
beforeEach(() => {
  system = new OneText();
  clock = new SimulatedClock(Date.UTC(2030, 0, 1));
  clipboard = new TimedClipboard(system, clock);
});

it('clears a secret when its time is over, and not before', async () => {
  await clipboard.put('token', 30);
  await clock.advance(29_999);
  expect(system.text).toBe('token');
  await clock.advance(1);
  expect(system.text).toBe('');
});

it('leaves what somebody else has copied since', async () => {
  await clipboard.put('token', 30);
  system.text = 'a shopping list';
  await clock.advance(60_000);
  await clipboard.clear();
  expect(system.text).toBe('a shopping list');
});

it('counts anew with a second copy', async () => {
  await clipboard.put('first', 30);
  await clock.advance(20_000);
  await clipboard.put('second', 30);
  await clock.advance(29_000);
  expect(system.text).toBe('second');
  await clock.advance(1_000);
  expect(system.text).toBe('');
});

it('never clears by itself where the setting is 0, but does when asked', async () => {
  await clipboard.put('token', 0);
  await clock.advance(3_600_000);
  expect(system.text).toBe('token');
  await clipboard.clear();
  expect(system.text).toBe('');
});

it('still clears the former secret in time where the next copy fails', async () => {
  await clipboard.put('token', 30);
  system.refuses = true;
  await expect(clipboard.put('other', 30)).rejects.toThrow();
  await clock.advance(30_000);
  expect(system.text).toBe('');
});
