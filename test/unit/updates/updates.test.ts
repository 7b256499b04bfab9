import { describe, expect, test } from 'vitest';
import { UpdateFault, type UpdateSource } from '../../../src/main/ports/updates';
import { Updates } from '../../../src/main/services/updates/updates';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import type { UpdateOffer, UpdatesView } from '../../../src/shared/ipc/api';
import { SimulatedClock } from '../../fakes/simulated-clock';

const HOUR_MS = 3_600_000;
const OFFER: UpdateOffer = { version: '9.9.9', notes: 'Better.' };

function desk(means: UpdatesView['means'] = 'installs') {
  const clock = new SimulatedClock(Date.UTC(2026, 0, 1));
  const calls: string[] = [];
  const events: string[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  const listeners = new Set<() => void>();
  const releases: { offer: UpdateOffer | undefined; fault: UpdateFault | undefined } = {
    offer: OFFER,
    fault: undefined,
  };
  const source: UpdateSource = {
    find: async () => {
      calls.push('find');
      if (releases.fault !== undefined) throw releases.fault;
      return releases.offer;
    },
    stage: async (percent) => {
      calls.push('stage');
      for (let at = 0; at <= 100; at += 1) percent(at);
      if (releases.fault !== undefined) throw releases.fault;
    },
  };
  const updates = new Updates({
    door: {
      means,
      open: async () => {
        calls.push('open');
        return source;
      },
    },
    settings: {
      read: () => settings,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    clock,
    log: {
      record: (event) => void events.push(event),
      recordError: (event) => void events.push(event),
    },
    changed: () => void events.push('changed'),
  });
  return {
    updates,
    clock,
    calls,
    events,
    releases,
    agree: (automaticUpdates: boolean) => {
      settings = { ...settings, automaticUpdates };
      for (const listener of listeners) listener();
    },
  };
}

test('is off as it comes: loads, asks and plans nothing', async () => {
  const { updates, clock, calls } = desk();
  updates.start();
  await clock.advance(72 * HOUR_MS);
  expect(calls).toEqual([]);
  expect(clock.longestDelayMs).toBe(0);
  expect(updates.view()).toEqual({ means: 'installs', state: 'idle' });
});

test('agreed to, it looks once a day and stages what it finds; no more once it is off', async () => {
  const { updates, clock, calls, releases, agree } = desk();
  releases.offer = undefined;
  updates.start();
  agree(true);
  await clock.advance(0.5 * HOUR_MS);
  expect(calls).toEqual(['open', 'find']);
  expect(updates.view().state).toBe('current');
  releases.offer = OFFER;
  await clock.advance(24 * HOUR_MS);
  expect(calls).toEqual(['open', 'find', 'find', 'stage']);
  expect(updates.view()).toEqual({ means: 'installs', state: 'staged', offer: OFFER });
  agree(false);
  await clock.advance(72 * HOUR_MS);
  expect(calls).toHaveLength(4);
});

test('where a package manager installs, it only tells', async () => {
  const { updates, clock, calls, agree } = desk('tells');
  updates.start();
  agree(true);
  await clock.advance(HOUR_MS);
  expect(calls).toEqual(['open', 'find']);
  expect(updates.view()).toMatchObject({ state: 'found', offer: OFFER });
  await expect(updates.load()).rejects.toThrow('no update to download');
});

test('where no releases are known, nothing is loaded, agreed to or not', async () => {
  const { updates, clock, calls, agree } = desk('none');
  updates.start();
  agree(true);
  await clock.advance(72 * HOUR_MS);
  await expect(updates.look()).rejects.toThrow('does not know where its releases are');
  await expect(updates.load()).rejects.toThrow('does not know where its releases are');
  expect(calls).toEqual([]);
});

describe('asked by hand', () => {
  test('looks without downloading, then downloads, and tells in steps how far it is', async () => {
    const { updates, calls, events } = desk();
    await expect(updates.load()).rejects.toThrow('Look for one first');
    expect((await updates.look()).state).toBe('found');
    expect(calls).toEqual(['open', 'find']);
    const before = events.length;
    expect((await updates.load()).state).toBe('staged');
    expect(events.slice(before).filter((event) => event === 'changed').length).toBeLessThan(25);
  });

  test('two who ask at once are answered by one after the other', async () => {
    const { updates, calls } = desk();
    const [one, other] = await Promise.all([updates.look(), updates.look()]);
    expect([one.state, other.state]).toEqual(['found', 'found']);
    await Promise.all([updates.load(), updates.load()]);
    expect(calls.filter((call) => call === 'stage')).toHaveLength(1);
    // What is staged is not looked for again.
    expect((await updates.look()).state).toBe('staged');
  });

  test.each([
    ['unreachable', 'could not be reached'],
    ['refused', 'was refused'],
    ['failed', 'did not work'],
  ] as const)('a download that is %s is told, and can be tried again', async (fault, sentence) => {
    const { updates, releases } = desk();
    await updates.look();
    releases.fault = new UpdateFault(fault);
    const refused = await updates.load();
    expect(refused.state).toBe('found');
    expect(refused.problem?.message).toContain(sentence);
    releases.fault = undefined;
    expect(await updates.load()).toEqual({ means: 'installs', state: 'staged', offer: OFFER });
  });
});
