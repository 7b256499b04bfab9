import { beforeEach, expect, it } from 'vitest';
import type { Clipboard } from '../../../src/main/ports/clipboard';
import type {
  ClipboardTrace,
  ClipboardTraceFile,
} from '../../../src/main/ports/clipboard-trace-file';
import { ClipboardTraces } from '../../../src/main/services/clipboard-traces';
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

/** What of the traces outlives a crash. */
class KeptTraces implements ClipboardTraceFile {
  rows: readonly ClipboardTrace[] = [];
  refuses = false;

  read() {
    return this.rows;
  }

  write(rows: readonly ClipboardTrace[]): void {
    if (this.refuses) throw new Error('refused by the test');
    this.rows = rows;
  }

  remove(): void {
    this.rows = [];
  }
}

let system: OneText;
let kept: KeptTraces;
let errors: string[];
let clock: SimulatedClock;
let clipboard: TimedClipboard;
beforeEach(() => {
  system = new OneText();
  kept = new KeptTraces();
  errors = [];
  clock = new SimulatedClock(Date.UTC(2030, 0, 1));
  clipboard = newRun();
});

/** A run of the app on what the one before has left. */
function newRun(): TimedClipboard {
  const log = { recordError: (event: string) => void errors.push(event) };
  return new TimedClipboard(system, clock, new ClipboardTraces(kept, log));
}

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

it('clears what a run that crashed has left, and forgets it', async () => {
  await clipboard.put('token', 30);
  expect(kept.rows).toHaveLength(1);
  await newRun().clearLeftOver();
  expect(system.text).toBe('');
  expect(kept.rows).toEqual([]);
});

it('leaves what came on the clipboard after the crash', async () => {
  await clipboard.put('token', 30);
  system.text = 'token and more';
  await newRun().clearLeftOver();
  expect(system.text).toBe('token and more');
  expect(kept.rows).toEqual([]);
});

it('does not even look at the clipboard where nothing was copied', async () => {
  system.readText = async () => Promise.reject(new Error('looked at'));
  await clipboard.clearLeftOver();
  await clipboard.clear();
});

it('knows the former secret where the app died before the next one was there', async () => {
  await clipboard.put('first', 30);
  system.refuses = true;
  await expect(clipboard.put('second', 30)).rejects.toThrow();
  await newRun().clearLeftOver();
  expect(system.text).toBe('');
});

it('remembers nothing that was cleared', async () => {
  await clipboard.put('token', 30);
  await clock.advance(30_000);
  expect(kept.rows).toEqual([]);
  system.text = 'token';
  await newRun().clearLeftOver();
  expect(system.text).toBe('token');
});

it('keeps no two copies of one secret recognisable as such', async () => {
  await clipboard.put('token', 0);
  await clipboard.put('token', 0);
  const [one, other] = kept.rows;
  expect(one?.digest).not.toBe(other?.digest);
  expect(JSON.stringify(kept.rows)).not.toContain('token');
});

it('copies although the disk takes no trace, and says so in the log', async () => {
  kept.refuses = true;
  await clipboard.put('token', 30);
  expect(system.text).toBe('token');
  expect(errors).toEqual(['clipboard-not-noted']);
});

it('a clearing that is asked for during a copy clears that copy', async () => {
  const copied = clipboard.put('token', 30);
  await Promise.all([copied, clipboard.clear()]);
  expect(system.text).toBe('');
});
