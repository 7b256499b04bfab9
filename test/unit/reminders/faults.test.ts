import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../src/shared/domain/result';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, HOUR, MINUTE, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

const NOW = Date.parse('2026-06-10T10:00:00Z');

function computerOf(...endsInMs: number[]): SimulatedComputer {
  const tokens = endsInMs.map((inMs, index) => credential(`${index}`, NOW - 90 * DAY, NOW + inMs));
  return new SimulatedComputer({ atMs: NOW }, documentOf(tokens), settingsWith({}));
}

function titles({ service }: SimulatedComputer): string[] {
  return service.displayed.map(({ title }) => title);
}

describe('a notification service that is not there', () => {
  test('leaves everything pending, with its reason and the next try', async () => {
    const computer = computerOf(-HOUR, -HOUR);
    computer.service.become('absent');
    computer.start();
    await settled();
    expect(computer.scheduler.plan()).toMatchObject({
      unshownCount: 2,
      nextTryAt: '2026-06-10T10:00:10.000Z',
      announced: [],
      pending: [
        {
          credentialId: '0',
          at: '2026-06-10T09:00:00.000Z',
          reason: 'There is no notification service.',
        },
        { credentialId: '1' },
      ],
    });
    expect(computer.document.announcements).toEqual([]);
    expect(computer.document.announcing).toBeUndefined();
  });

  test('is tried again with growing pauses, at most a quarter of an hour', async () => {
    const computer = computerOf(-HOUR);
    computer.service.become('failing');
    computer.start();
    await settled();
    const tries: number[] = [];
    for (let known = '', minute = 0; minute < 60; minute += 1 / 6) {
      const next = computer.scheduler.plan().nextTryAt ?? '';
      if (next !== known) tries.push((Date.parse(next) - NOW) / 1000);
      known = next;
      await computer.clock.advance(10_000);
    }
    expect(tries).toEqual([10, 40, 100, 220, 520, 1_420, 2_320, 3_220, 4_120]);
  });

  test.each(['resume', 'unlock', 'time-changed', 'retry'] as const)(
    'is tried at once on %s',
    async (reason) => {
      const computer = computerOf(-HOUR);
      computer.service.become('absent');
      computer.start();
      await computer.clock.advance(20 * MINUTE);
      computer.service.become('working');
      computer.scheduler.wake('changed');
      await settled();
      expect(titles(computer)).toEqual([]);
      computer.scheduler.wake(reason);
      await settled();
      expect(titles(computer)).toHaveLength(1);
      expect(computer.scheduler.plan()).toMatchObject({ unshownCount: 0, pending: [] });
    },
  );

  test('that comes back after a restart of the app gets what was not shown', async () => {
    const computer = computerOf(-HOUR);
    computer.service.become('absent');
    computer.start();
    await computer.clock.advance(MINUTE);
    await computer.quit();
    computer.service.become('working');
    computer.start();
    await settled();
    expect(titles(computer)).toEqual(['Expired 1 hour ago: Token 0 (production)']);
  });

  test('what is shown meanwhile does not silence what comes later', async () => {
    const computer = computerOf(-HOUR, 30 * MINUTE);
    computer.service.become('absent');
    computer.start();
    await computer.clock.advance(HOUR);
    computer.service.become('working');
    computer.scheduler.wake('retry');
    await settled();
    expect(titles(computer)).toEqual(['2 credentials expired']);
  });
});

describe('a notification service that hangs', () => {
  test('gets nothing a second time, and what it shows late counts', async () => {
    const computer = computerOf(-HOUR, 30 * MINUTE);
    computer.service.become('hung');
    computer.latencyMs = 3_000;
    computer.start();
    await computer.clock.advance(20 * MINUTE);
    expect(computer.scheduler.plan()).toMatchObject({
      unshownCount: 2,
      pending: [{ reason: 'The notification service does not answer.' }, {}],
    });
    computer.service.become('working');
    computer.latencyMs = 0;
    await computer.clock.advance(3 * HOUR);
    expect(titles(computer)).toEqual([
      '1 credential expired, 1 expires within a day',
      'Expired less than a minute ago: Token 1 (production)',
    ]);
  });

  test('and is killed has shown nothing: it is told at once to the next one', async () => {
    const computer = computerOf(-HOUR);
    computer.service.become('hung');
    computer.start();
    await computer.clock.advance(3 * MINUTE);
    computer.service.restart();
    computer.scheduler.wake('retry');
    await settled();
    expect(titles(computer)).toEqual(['Expired 1 hour ago: Token 0 (production)']);
  });

  test('and the app ends: the next run says that it may have been shown', async () => {
    const computer = computerOf(-HOUR);
    computer.service.become('hung');
    computer.start();
    await computer.clock.advance(MINUTE);
    await computer.quit();
    computer.service.restart();
    computer.start();
    await settled();
    expect(titles(computer)).toEqual(['In case you missed it: 1 credential expired']);
    await computer.quit();
    computer.start();
    await computer.clock.advance(DAY);
    expect(titles(computer)).toHaveLength(1);
    expect(computer.document.announcing).toBeUndefined();
  });
});

describe('an app that dies', () => {
  test.each([
    ['before the intent is stored', 1, 'before', ['Expired']],
    ['between intent and showing', 1, 'after', ['In case']],
    ['between shown and stored', 2, 'after', ['Expired', 'In case']],
    ['before the outcome is stored', 3, 'before', ['Expired', 'In case']],
    ['after the outcome is stored', 3, 'after', ['Expired']],
  ] as const)('%s', async (_where, calls, when, shown) => {
    const computer = computerOf(-HOUR);
    // Intent, notification, outcome: three calls.
    computer.dieAt(calls, when);
    computer.start();
    await computer.clock.advance(MINUTE);
    expect(computer.isRunning).toBe(false);
    computer.start();
    await computer.clock.advance(HOUR);
    computer.kill();
    computer.start();
    await computer.clock.advance(HOUR);
    expect(titles(computer).map((title) => title.slice(0, 7))).toEqual(shown);
  });

  test('twice while showing the same is not made to show it a third time', async () => {
    const computer = computerOf(-HOUR);
    // The second run first stores that it has seen what the first one left.
    for (const calls of [2, 3]) {
      computer.dieAt(calls, 'after');
      computer.start();
      await settled();
      expect(computer.isRunning).toBe(false);
    }
    computer.start();
    await computer.clock.advance(HOUR);
    expect(titles(computer)).toHaveLength(2);
    expect(computer.scheduler.plan().announced[0]).toMatchObject({
      how: 'perhaps',
      leadSeconds: 0,
    });
  });
});

describe('a disk that refuses', () => {
  test('silences nothing, repeats nothing, and is caught up with', async () => {
    const computer = computerOf(-HOUR, HOUR);
    computer.start();
    await settled();
    const told = computer.document.announcements.length;
    computer.store.refusal = new ProblemError({ code: 'disk-full', message: 'The disk is full.' });
    await computer.clock.advance(2 * HOUR);
    const shown = titles(computer);
    expect(shown).toHaveLength(2);
    expect(computer.scheduler.plan()).toMatchObject({
      storageWarning: expect.stringMatching(
        /may be announced again after a restart. The disk is full./,
      ),
      unshownCount: 0,
    });
    expect(computer.document.announcements).toHaveLength(told);
    computer.store.refusal = undefined;
    await computer.clock.advance(MINUTE);
    expect(computer.scheduler.plan().storageWarning).toBeUndefined();
    expect(computer.document.announcements.length).toBeGreaterThan(told);
    expect(computer.document.announcing).toBeUndefined();
    computer.kill();
    computer.start();
    await computer.clock.advance(DAY);
    expect(titles(computer)).toEqual(shown);
  });
});

describe('a test notification', () => {
  test('is shown, and what waits is tried again', async () => {
    const computer = computerOf(-HOUR);
    computer.service.become('absent');
    computer.start();
    await computer.clock.advance(MINUTE);
    expect(await computer.scheduler.testNotification()).toEqual({
      ok: false,
      problem: { code: 'notification-absent', message: 'There is no notification service.' },
    });
    computer.service.become('working');
    expect(await computer.scheduler.testNotification()).toMatchObject({ ok: true });
    await settled();
    expect(titles(computer)).toEqual([
      'TokenTray can reach you',
      'Expired 1 hour ago: Token 0 (production)',
    ]);
  });
});
