import { describe, expect, test } from 'vitest';
import type { NotificationRequest } from '../../../src/main/ports/notifier';
import type { Metadata } from '../../../src/shared/domain/model';
import type { Settings } from '../../../src/shared/domain/settings';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, exact, HOUR, MINUTE, place, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

// A Wednesday.
const NOW = Date.parse('2026-06-10T10:00:00Z');

function computerWith(document: Metadata, settings: Partial<Settings> = {}): SimulatedComputer {
  return new SimulatedComputer({ atMs: NOW }, document, settingsWith(settings));
}

async function started(document: Metadata, settings: Partial<Settings> = {}) {
  const computer = computerWith(document, settings);
  computer.start();
  await computer.clock.advance(0);
  return computer;
}

function ending(id: string, inMs: number) {
  return credential(id, NOW - 90 * DAY, NOW + inMs);
}

function titles(computer: SimulatedComputer): string[] {
  return computer.service.displayed.map(({ title }) => title);
}

function last(computer: SimulatedComputer): NotificationRequest {
  const shown = computer.service.displayed.at(-1);
  if (shown === undefined) throw new Error('Nothing was shown.');
  return shown;
}

describe('announcing', () => {
  test('each threshold at its moment, to the second', async () => {
    const moments: number[] = [];
    const computer = await started(documentOf([ending('a', 8 * DAY)]));
    for (const [lead, title] of [
      [7 * DAY, 'Expires in 7 days: Token a (production)'],
      [DAY, 'Expires in 1 day: Token a (production)'],
      [HOUR, 'Expires in 1 hour: Token a (production)'],
      [0, 'Expired less than a minute ago: Token a (production)'],
    ] as const) {
      await computer.clock.advance(NOW + 8 * DAY - lead - 1 - computer.clock.now());
      expect(titles(computer)).toHaveLength(moments.length + 1);
      await computer.clock.advance(1);
      moments.push(lead);
      expect(titles(computer).at(-1)).toBe(title);
    }
    await computer.clock.advance(DAY);
    expect(titles(computer)).toHaveLength(5);
    expect(
      computer.document.announcements.map(({ leadSeconds, how }) => [leadSeconds, how]),
    ).toEqual([
      // It had passed before the app was started.
      [2_592_000, 'single'],
      [604_800, 'single'],
      [86_400, 'single'],
      [3_600, 'single'],
      [0, 'single'],
    ]);
    expect(computer.clock.longestDelayMs).toBe(MINUTE);
  });

  test('what became due while the app was off, as one digest with the earlier ones folded', async () => {
    const tokens = [ending('a', -DAY), ending('b', -HOUR), ending('c', 3 * DAY)];
    const computer = await started(documentOf(tokens));
    expect(titles(computer)).toEqual(['2 credentials expired, 1 expires this week']);
    expect(computer.scheduler.credentialsOf(last(computer).key)).toEqual(['a', 'b', 'c']);
    expect(
      computer.document.announcements.map(
        ({ credentialId, leadSeconds, how }) => `${credentialId} ${leadSeconds} ${how}`,
      ),
    ).toEqual([
      'a 2592000 folded',
      'a 604800 folded',
      'a 86400 folded',
      'a 3600 folded',
      'a 0 digest',
      'b 2592000 folded',
      'b 604800 folded',
      'b 86400 folded',
      'b 3600 folded',
      'b 0 digest',
      'c 2592000 folded',
      'c 604800 digest',
    ]);
  });

  test('what comes within ten seconds of another waits and comes together', async () => {
    const tokens = [1, 4, 5, 6, 7, 30].map((second) => ending(`${second}`, second * 1000));
    const computer = await started(documentOf(tokens), { leadTimesSeconds: [0] });
    await computer.clock.advance(10_999);
    expect(titles(computer)).toHaveLength(1);
    await computer.clock.advance(1);
    expect(titles(computer).slice(1)).toEqual(['4 credentials expired']);
    await computer.clock.advance(MINUTE);
    expect(titles(computer)).toHaveLength(3);
  });

  test('the key of a digest leads to its credentials in the next run too', async () => {
    const computer = await started(documentOf([ending('a', -DAY), ending('b', -DAY)]));
    const { key } = last(computer);
    computer.kill();
    computer.start();
    await computer.clock.advance(MINUTE);
    expect(titles(computer)).toHaveLength(1);
    expect(computer.scheduler.credentialsOf(key)).toEqual(['a', 'b']);
    expect(computer.scheduler.credentialsOf('test')).toEqual([]);
  });

  test('a renewed or removed credential is not told of once more', async () => {
    const computer = await started(documentOf([ending('a', MINUTE), ending('b', 2 * MINUTE)]));
    await computer.clock.advance(MINUTE / 2);
    const before = titles(computer).length;
    await computer.edit((all) =>
      all.flatMap((each) => (each.id === 'a' ? [credential('a', NOW, NOW + 20 * DAY)] : [])),
    );
    await computer.clock.advance(HOUR);
    expect(titles(computer)).toHaveLength(before);
  });

  test('one that is renewed while another is being shown is not told of', async () => {
    const tokens = ['a', 'b'].map((id) => credential(id, NOW - HOUR, NOW + MINUTE));
    const computer = await started(documentOf(tokens), { leadTimesSeconds: [0] });
    computer.latencyMs = 2_000;
    await computer.clock.advance(MINUTE + 1_000);
    expect(titles(computer)).toEqual(['Expired less than a minute ago: Token a (production)']);
    await computer.edit((all) =>
      all.map((each) => (each.id === 'b' ? credential('b', NOW, NOW + DAY) : each)),
    );
    await computer.clock.advance(HOUR);
    expect(titles(computer)).toHaveLength(1);
  });
});

describe('lead times that change', () => {
  test('a longer one than was told is folded silently, a shorter one comes', async () => {
    const computer = await started(documentOf([ending('a', 5 * DAY)]), {
      leadTimesSeconds: [7 * 86_400],
    });
    expect(titles(computer)).toHaveLength(1);
    computer.preferences.update({ leadTimesSeconds: [7 * 86_400, 10 * 86_400, 2 * 86_400] });
    await computer.clock.advance(HOUR);
    expect(titles(computer)).toHaveLength(1);
    computer.preferences.update({ leadTimesSeconds: [6 * 86_400] });
    await computer.clock.advance(MINUTE);
    expect(titles(computer)).toHaveLength(2);
  });

  test('off silences, and switched on again the latest is told', async () => {
    const off = { ...ending('a', -DAY), leadTimes: 'off' as const };
    const computer = await started(documentOf([off]));
    await computer.clock.advance(HOUR);
    expect(titles(computer)).toEqual([]);
    await computer.edit((all) => all.map(({ leadTimes: _off, ...each }) => each));
    await computer.clock.advance(MINUTE);
    expect(titles(computer)).toEqual(['Expired 25 hours ago: Token a (production)']);
  });
});

describe('quiet hours', () => {
  const night = { quietHours: { enabled: true, from: '09:00', to: '12:00' } };

  test('hold everything back until they end, and the plan says so', async () => {
    const tokens = [ending('a', HOUR), ending('b', 90 * MINUTE)];
    const computer = await started(documentOf(tokens), night);
    await computer.clock.advance(2 * HOUR - 1);
    expect(titles(computer)).toEqual([]);
    const { pending, unshownCount } = computer.scheduler.plan();
    expect(unshownCount).toBe(0);
    expect(
      pending.map(({ credentialName, leadSeconds, reason }) => [
        credentialName,
        leadSeconds,
        reason,
      ]),
    ).toEqual([
      ['Token a', 0, 'It is quiet until Wed 10 Jun 2026, 12:00 UTC.'],
      ['Token b', 0, 'It is quiet until Wed 10 Jun 2026, 12:00 UTC.'],
    ]);
    await computer.clock.advance(1);
    expect(titles(computer)).toEqual(['2 credentials expired']);
  });

  test('that are switched off let it out at once', async () => {
    const computer = await started(documentOf([ending('a', -HOUR)]), night);
    await computer.clock.advance(MINUTE);
    expect(titles(computer)).toEqual([]);
    computer.preferences.update({ quietHours: { ...night.quietHours, enabled: false } });
    await settled();
    expect(titles(computer)).toHaveLength(1);
  });
});

describe('a snooze', () => {
  test('comes back once, at its time', async () => {
    const computer = await started(documentOf([ending('a', -DAY)]));
    expect(await computer.scheduler.snooze('a', 'hour')).toEqual({
      ok: true,
      value: '2026-06-10T11:00:00.000Z',
    });
    expect(computer.scheduler.plan().upcoming).toMatchObject([
      { credentialId: 'a', at: '2026-06-10T11:00:00.000Z' },
    ]);
    await computer.clock.advance(HOUR - 1);
    expect(titles(computer)).toHaveLength(1);
    await computer.clock.advance(1);
    expect(last(computer).body).toMatch(/You asked to be reminded again/);
    await computer.clock.advance(3 * DAY);
    expect(titles(computer)).toHaveLength(2);
    expect(computer.document.snoozes).toEqual([]);
    expect(computer.scheduler.plan().announced[0]).toMatchObject({
      how: 'snooze',
      at: '2026-06-10T11:00:00.000Z',
    });
  });

  test('brings back the end that was told, where the old one is still at a place', async () => {
    const old = place('p', exact(NOW - DAY));
    const told = [30, 7, 1].map((days) => days * 86_400).concat(3_600, 0);
    const announcements = told.map((leadSeconds) => ({
      ...{ credentialId: 'a', expiresAt: exact(NOW - DAY), leadSeconds, how: 'single' as const },
      announcedAt: new Date(NOW - DAY).toISOString(),
    }));
    const renewed = { ...ending('a', 7 * DAY), usages: [old] };
    const computer = await started(documentOf([renewed], { announcements }));
    expect(titles(computer)).toEqual(['Expires in 7 days: Token a (production)']);
    expect(computer.withdrawn).toEqual([]);
    await computer.scheduler.snooze('a', 'hour');
    await computer.clock.advance(HOUR);
    expect(titles(computer).slice(1)).toEqual(['Expires in 7 days: Token a (production)']);
  });

  test('of a digest brings all back as one', async () => {
    const computer = await started(documentOf([ending('a', -DAY), ending('b', -DAY)]));
    const ids = computer.scheduler.credentialsOf(last(computer).key);
    await computer.scheduler.snooze(ids, 'workday');
    await computer.clock.advance(23 * HOUR - 1);
    expect(titles(computer)).toHaveLength(1);
    await computer.clock.advance(1);
    expect(titles(computer).slice(1)).toEqual(['2 credentials expired']);
    expect(computer.scheduler.credentialsOf(last(computer).key)).toEqual(['a', 'b']);
    await computer.clock.advance(3 * DAY);
    expect(titles(computer)).toHaveLength(2);
  });

  test('is dropped with a renewal, and refused where there is nothing to snooze', async () => {
    const computer = await started(documentOf([ending('a', -DAY)]));
    await computer.scheduler.snooze('a', 'hour');
    await computer.edit(() => [credential('a', NOW, NOW + 20 * DAY)]);
    await computer.clock.advance(DAY);
    expect(titles(computer)).toHaveLength(1);
    expect(await computer.scheduler.snooze('b', 'hour')).toMatchObject({
      ok: false,
      problem: { code: 'credential-gone' },
    });
    await computer.edit((all) => all.map((each) => ({ ...each, leadTimes: 'off' as const })));
    expect(await computer.scheduler.snooze('a', 'hour')).toMatchObject({
      ok: false,
      problem: { code: 'reminders-off' },
    });
    computer.kill();
    computer.start();
    await settled();
    expect(computer.document.snoozes).toEqual([]);
  });
});
