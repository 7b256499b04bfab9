import { expect, test } from 'vitest';
import { announcedWords } from '../../../src/main/services/reminders/announced-history';
import type { DueReminder } from '../../../src/shared/domain/reminders/open-reminder';
import { settled } from '../../fakes/simulated-clock';
import { credential, DAY, documentOf, exact, HOUR, place, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';

const NOW = Date.UTC(2026, 5, 10);

test('what was announced is told to the history once it was accepted, and not before', async () => {
  const told: string[] = [];
  const tokens = ['a', 'b', 'c', 'd'].map((id) => credential(id, NOW - 90 * DAY, NOW + 2 * HOUR));
  const computer = new SimulatedComputer(
    { atMs: NOW },
    documentOf(tokens),
    settingsWith({ leadTimesSeconds: [86_400, 0] }),
    {
      displayed: () => {},
      runEnded: () => {},
      told: (items) =>
        told.push(...items.map((item) => `${item.credential.id} ${announcedWords(item)}`)),
    },
  );
  computer.service.become('absent');
  computer.start();
  await computer.clock.advance(HOUR);
  expect(told).toEqual([]);
  computer.service.become('working');
  computer.scheduler.wake('retry');
  await settled();
  expect(told).toEqual(['a', 'b', 'c', 'd'].map((id) => `${id} 1d before the end`));
  await computer.clock.advance(HOUR);
  expect(told).toHaveLength(8);
  expect(told.at(-1)).toBe('d at the end');
});

test('is worded by what ends and why it was told', () => {
  const token = credential('a', NOW - DAY, NOW);
  const item: DueReminder = { credential: token, folded: [], sinceMs: NOW, repeat: false };
  expect(announcedWords({ ...item, leadSeconds: 5_400 })).toBe('90m before the end');
  expect(announcedWords(item)).toBe('as asked');
  const renewed = { ...token, usages: [place('p', exact(NOW))] };
  expect(announcedWords({ ...item, leadSeconds: 0, credential: renewed })).toBe(
    'at the end of the old one',
  );
});
