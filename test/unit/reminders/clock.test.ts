import { describe, expect, test } from 'vitest';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, HOUR, MINUTE, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

const NOW = Date.parse('2026-06-10T10:00:00Z');

async function started(endsInMs = 100 * DAY, lastSeenAt?: string): Promise<SimulatedComputer> {
  const computer = new SimulatedComputer(
    { atMs: NOW, zone: 'Europe/Berlin' },
    documentOf([credential('a', NOW - 200 * DAY, NOW + endsInMs)]),
    settingsWith(lastSeenAt === undefined ? {} : { lastSeenAt }),
  );
  computer.start();
  await settled();
  return computer;
}

function clockNotices({ service }: SimulatedComputer) {
  return service.displayed.filter(({ key }) => key === 'clock').map(({ body }) => body);
}

function warning(computer: SimulatedComputer): string | undefined {
  return computer.scheduler.plan().clockWarning;
}

const WENT_BACK =
  "This computer's clock went back: it says Wed 10 Jun 2026, 12:00 CEST, but it had already " +
  'reached Thu 11 Jun 2026, 12:00 CEST. Reminders follow this clock: check date, time and time ' +
  'zone. What was announced in between is not announced again.';

describe('a clock that went back', () => {
  test('since the last run is told once', async () => {
    const computer = await started(undefined, '2026-06-11T10:00:00.000Z');
    expect(warning(computer)).toBe(WENT_BACK);
    expect(clockNotices(computer)).toEqual([WENT_BACK]);
    await computer.clock.advance(HOUR);
    await computer.quit();
    computer.start();
    await computer.clock.advance(HOUR);
    expect(clockNotices(computer)).toHaveLength(1);
    expect(warning(computer)).toBeUndefined();
  });

  test('and a crash right after it was told do not have it told again', async () => {
    const computer = await started(undefined, '2026-06-10T10:07:00.000Z');
    expect(clockNotices(computer)).toHaveLength(1);
    computer.kill();
    computer.start();
    await computer.clock.advance(MINUTE);
    expect(clockNotices(computer)).toHaveLength(1);
  });

  test('while running is told, until it has caught up', async () => {
    const computer = await started();
    computer.clock.jump(DAY);
    await computer.clock.advance(MINUTE);
    computer.clock.jump(-DAY - MINUTE);
    await computer.clock.advance(MINUTE);
    expect(warning(computer)).toMatch(/went back/);
    await computer.clock.advance(23 * HOUR);
    expect(warning(computer)).toMatch(/went back/);
    await computer.clock.advance(HOUR);
    expect(warning(computer)).toBeUndefined();
    expect(clockNotices(computer)).toHaveLength(1);
  });

  test('by up to five minutes is an ordinary correction', async () => {
    const computer = await started(undefined, '2026-06-10T10:05:00.000Z');
    expect(warning(computer)).toBeUndefined();
    expect(clockNotices(computer)).toEqual([]);
  });

  test('announces nothing twice, and nothing that was put off waits longer for it', async () => {
    const computer = await started(HOUR);
    await computer.clock.advance(HOUR);
    const shown = computer.service.displayed.length;
    computer.clock.jump(-30 * DAY);
    await computer.clock.advance(31 * DAY);
    expect(computer.service.displayed.filter(({ key }) => key !== 'clock')).toHaveLength(shown);

    computer.service.become('absent');
    await computer.edit(() => [credential('b', computer.clock.now() - DAY, computer.clock.now())]);
    await computer.clock.advance(10 * MINUTE);
    computer.clock.jump(-2 * MINUTE);
    computer.service.become('working');
    await computer.clock.advance(MINUTE);
    expect(computer.scheduler.plan().unshownCount).toBe(0);
  });

  test('does not make what is due wait for the time it lost', async () => {
    const computer = await started(-HOUR);
    computer.clock.jump(-30 * MINUTE);
    await computer.edit((all) => [
      ...all,
      credential('b', NOW - 200 * DAY, computer.clock.now() - MINUTE),
    ]);
    await settled();
    expect(computer.service.displayed.map(({ key }) => key)).toHaveLength(2);
  });

  test('is remembered every ten minutes and when the app quits', async () => {
    const computer = await started();
    const seen = () => computer.preferences.read().lastSeenAt;
    expect(seen()).toBe('2026-06-10T10:00:00.000Z');
    await computer.clock.advance(9 * MINUTE);
    expect(seen()).toBe('2026-06-10T10:00:00.000Z');
    await computer.clock.advance(MINUTE);
    expect(seen()).toBe('2026-06-10T10:10:00.000Z');
    await computer.clock.advance(5 * MINUTE);
    await computer.quit();
    expect(seen()).toBe('2026-06-10T10:15:00.000Z');
  });
});

describe('a clock far from what a server says', () => {
  test('is told, and no more once it agrees', async () => {
    const computer = await started();
    computer.scheduler.noteServerTime(NOW + 5 * MINUTE);
    expect(warning(computer)).toBeUndefined();
    computer.scheduler.noteServerTime(NOW + 3 * HOUR);
    await settled();
    const told =
      "This computer's clock is 3 hours behind: it says Wed 10 Jun 2026, 12:00 CEST, the last " +
      'server said Wed 10 Jun 2026, 15:00 CEST. Tokens get a wrong expiry and reminders come at ' +
      'the wrong time: check date, time and time zone.';
    expect(warning(computer)).toBe(told);
    expect(clockNotices(computer)).toEqual([told]);
    computer.scheduler.noteServerTime(NOW + 3 * HOUR);
    await computer.clock.advance(HOUR);
    expect(clockNotices(computer)).toHaveLength(1);
    computer.clock.jump(3 * HOUR);
    computer.scheduler.noteServerTime(computer.clock.now());
    expect(warning(computer)).toBeUndefined();
    computer.scheduler.noteServerTime(computer.clock.now() - DAY);
    await settled();
    expect(warning(computer)).toMatch(/1 day ahead/);
    expect(clockNotices(computer)).toHaveLength(2);
  });

  test('waits for a service, and for the end of quiet hours', async () => {
    const computer = await started();
    computer.service.become('absent');
    computer.scheduler.noteServerTime(NOW - DAY);
    await computer.clock.advance(MINUTE);
    computer.preferences.update({
      quietHours: { enabled: true, from: '11:00', to: '13:00' },
    });
    computer.service.become('working');
    await computer.clock.advance(58 * MINUTE);
    expect(clockNotices(computer)).toEqual([]);
    await computer.clock.advance(2 * MINUTE);
    expect(clockNotices(computer)).toHaveLength(1);
  });
});

describe('a zone', () => {
  test('that changes moves no moment, only how it is written and what is quiet', async () => {
    const computer = await started(HOUR);
    computer.preferences.update({ quietHours: { enabled: true, from: '22:00', to: '07:00' } });
    computer.clock.moveTo('Asia/Tokyo');
    computer.scheduler.wake('time-changed');
    await computer.clock.advance(2 * HOUR);
    // In Tokyo it is 20:00 when it ends: not quiet.
    const [, second] = computer.service.displayed;
    expect(second?.body).toMatch(/Wed 10 Jun 2026, 20:00 GMT\+9/);
  });

  test('that nobody knows is not taken over', async () => {
    const computer = await started(-HOUR);
    computer.clock.moveTo('Etc/Unknown');
    computer.preferences.update({ quietHours: { enabled: true, from: '12:30', to: '13:00' } });
    await computer.clock.advance(HOUR);
    await computer.scheduler.snooze('a', 'tomorrow');
    expect(computer.document.snoozes[0]?.until).toBe('2026-06-11T07:00:00.000Z');
  });
});
