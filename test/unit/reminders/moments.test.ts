import { expect, test, vi } from 'vitest';
import { Moments } from '../../../src/main/services/reminders/moments';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, HOUR, MINUTE, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

const NOW = Date.parse('2026-06-10T10:00:00Z');
const QUIET = settingsWith({ quietHours: { enabled: true, from: '22:00', to: '07:00' } });

function computerWith(endsMs: number, settings = settingsWith({})) {
  const document = documentOf([credential('a', NOW - DAY, endsMs)]);
  const computer = new SimulatedComputer({ atMs: NOW, zone: 'Europe/Berlin' }, document, settings);
  return { computer, zone: vi.spyOn(computer.clock, 'zone') };
}

test('a moment reads the zone when it is asked for one, once, and keeps a known one', () => {
  const clock = new SimulatedClock(NOW, 'Europe/Berlin');
  const zone = vi.spyOn(clock, 'zone');
  const moments = new Moments(clock);
  const now = moments.now();
  expect(now.epochMs).toBe(NOW);
  expect(zone).not.toHaveBeenCalled();
  expect([now.zone, now.zone]).toEqual(['Europe/Berlin', 'Europe/Berlin']);
  expect(zone).toHaveBeenCalledTimes(1);
  zone.mockReturnValue('Mars/Olympus');
  expect(moments.now().zone).toBe('Europe/Berlin');
});

test('nobody asks for the zone while nothing is told and it is never quiet', async () => {
  const { computer, zone } = computerWith(NOW + 365 * DAY);
  computer.start();
  await computer.clock.advance(3 * HOUR);
  expect(computer.scheduler.unshownCount()).toBe(0);
  expect(computer.scheduler.knownClockWarning).toBeUndefined();
  expect(zone).not.toHaveBeenCalled();
});

test('what is told is told in the zone of the user', async () => {
  const { computer } = computerWith(NOW + 2 * MINUTE);
  computer.start();
  await computer.clock.advance(MINUTE);
  expect(computer.service.displayed[0]?.body).toContain('Wed 10 Jun 2026, 12:02 CEST');
});

test('quiet hours are those of the user, also while a credential is far from its end', async () => {
  const { computer } = computerWith(NOW + 13 * HOUR, QUIET);
  computer.start();
  await computer.clock.advance(0);
  // It ends at 01:00 in Berlin; quiet hours there end at 05:00 UTC.
  await computer.clock.advance(19 * HOUR - 1);
  const silent = computer.service.displayed.length;
  await computer.clock.advance(1);
  expect(computer.service.displayed.length).toBe(silent + 1);
  expect(computer.service.displayed.at(-1)?.title).toMatch(/^Expired/);
});

test('counts what was not shown as the plan does', async () => {
  const { computer } = computerWith(NOW - HOUR);
  computer.service.become('absent');
  computer.start();
  await computer.clock.advance(0);
  expect(computer.scheduler.unshownCount()).toBe(1);
  expect(computer.scheduler.plan().unshownCount).toBe(1);
  computer.service.become('working');
  await computer.clock.advance(MINUTE);
  expect(computer.scheduler.unshownCount()).toBe(0);
  expect(computer.scheduler.plan().unshownCount).toBe(0);
});
