import { describe, expect, test } from 'vitest';
import { Ledger } from '../../../src/main/services/reminders/ledger';
import type { Announcement, Metadata } from '../../../src/shared/domain/model';
import { DocumentStore } from '../../fakes/document-store';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, HOUR, MINUTE, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

const NOW = Date.parse('2026-06-10T10:00:00Z');
const token = credential('a', NOW - 90 * DAY, NOW + HOUR);

async function started(document: Metadata): Promise<SimulatedComputer> {
  const computer = new SimulatedComputer({ atMs: NOW }, document, settingsWith({}));
  computer.start();
  await settled();
  return computer;
}

function told(expiresAt: string, agoMs: number, credentialId = 'a'): Announcement {
  const announcedAt = new Date(NOW - agoMs).toISOString();
  return { credentialId, expiresAt, leadSeconds: 3_600, announcedAt, how: 'single' };
}

describe('at start-up', () => {
  test('what can never matter again is dropped: after ninety days, or at once for snoozes', async () => {
    const past = credential('a', NOW - 300 * DAY, NOW - 200 * DAY).expiresAt;
    const kept = [told(token.expiresAt, 400 * DAY), told(past, 89 * DAY), told(past, DAY, 'gone')];
    const snooze = { credentialId: 'a', until: new Date(NOW + DAY).toISOString() };
    const computer = await started(
      documentOf([token], {
        announcements: [told(past, 91 * DAY), ...kept, told(past, 91 * DAY, 'gone')],
        snoozes: [
          { ...snooze, expiresAt: token.expiresAt },
          { ...snooze, expiresAt: past, credentialId: 'gone' },
        ],
      }),
    );
    expect(computer.document.announcements).toEqual(kept);
    expect(computer.document.snoozes).toEqual([{ ...snooze, expiresAt: token.expiresAt }]);
  });

  test('nothing is written where there is nothing to say', async () => {
    const computer = await started(
      documentOf([token], { announcements: [told(token.expiresAt, 0)] }),
    );
    await computer.clock.advance(30 * MINUTE);
    expect(computer.store.updates).toBe(0);
  });
});

describe('a notification on the screen', () => {
  test('is taken back when its credential is renewed, or a later one stands in for it', async () => {
    const computer = await started(documentOf([token]));
    const [first] = computer.service.displayed;
    await computer.clock.advance(HOUR);
    const [, second] = computer.service.displayed;
    expect(computer.withdrawn).toEqual([first?.key]);
    await computer.edit((all) => all.map((each) => ({ ...each, name: 'Renamed' })));
    expect(computer.withdrawn).toHaveLength(1);
    await computer.edit(() => [credential('a', NOW, NOW + 60 * DAY)]);
    expect(computer.withdrawn).toEqual([first?.key, second?.key]);
  });
});

describe('a port that throws', () => {
  test('is noted and tried again with pauses', async () => {
    const computer = new SimulatedComputer({ atMs: NOW }, documentOf([token]), settingsWith({}));
    computer.misbehaviour = new Error('No notifier may throw.');
    computer.start();
    await computer.clock.advance(5 * MINUTE);
    expect(computer.faults).toHaveLength(5);
    expect(computer.scheduler.plan().pending).toMatchObject([
      { reason: expect.stringMatching(/a fault of its own; the log says more/) },
    ]);
    computer.misbehaviour = undefined;
    await computer.clock.advance(15 * MINUTE);
    expect(computer.service.displayed).toHaveLength(1);
  });
});

describe('listeners', () => {
  test('hear of every change of the plan and of the states, and of nothing while nothing happens', async () => {
    const quietly = credential('a', NOW - 10 * DAY, NOW + 2 * DAY, { leadTimes: [86_400] });
    const computer = await started(documentOf([quietly]));
    let heard = 0;
    const stop = computer.scheduler.onChange(() => {
      heard += 1;
    });
    expect(computer.scheduler.states()).toEqual({ fine: 1, soon: 0, expired: 0 });
    await computer.clock.advance(DAY - 1);
    expect(heard).toBe(0);
    await computer.clock.advance(1);
    expect(heard).toBeGreaterThan(0);
    expect(computer.scheduler.states()).toEqual({ fine: 0, soon: 1, expired: 0 });
    await computer.clock.advance(HOUR);
    heard = 0;
    // Nothing is told at its expiry, but its state changes.
    await computer.clock.advance(23 * HOUR - 1);
    expect(heard).toBe(0);
    await computer.clock.advance(1);
    expect(heard).toBe(1);
    expect(computer.scheduler.states()).toEqual({ fine: 0, soon: 0, expired: 1 });
    stop();
    await computer.edit(() => []);
    expect(heard).toBe(1);
  });
});

describe('the ledger', () => {
  const add = (id: string) => (document: Metadata) => ({
    ...document,
    announcements: [...document.announcements, told(token.expiresAt, 0, id)],
  });
  const ids = (document: Metadata) => document.announcements.map((each) => each.credentialId);

  test('shows a change once, while it is being stored too', async () => {
    const store = new DocumentStore(documentOf([]));
    const ledger = new Ledger(store);
    const seen: string[][] = [];
    store.onChange(() => seen.push(ids(ledger.read())));
    await ledger.write(add('a'));
    await ledger.write(add('b'));
    expect(seen).toEqual([['a'], ['a', 'b']]);
  });

  test('keeps what could not be stored, and stores it with the next', async () => {
    const store = new DocumentStore(documentOf([]));
    const ledger = new Ledger(store);
    await ledger.write(add('a'));
    store.refusal = new Error('The disk is full.');
    await ledger.write(add('b'));
    expect(ids(ledger.read())).toEqual(['a', 'b']);
    expect(ids(store.read())).toEqual(['a']);
    expect(ledger.fault).toBe(store.refusal);
    store.refusal = undefined;
    await store.update(add('c'));
    expect(ids(ledger.read())).toEqual(['a', 'c', 'b']);
    await ledger.flush();
    expect(ids(store.read())).toEqual(['a', 'c', 'b']);
    expect(ledger.fault).toBeUndefined();
  });
});
