import { expect, test } from 'vitest';
import { byNameWithinMoment } from '../../../src/renderer/reminders/reminder-model';
import type { ReminderRow } from '../../../src/shared/ipc/api';

const row = (at: string, credentialName: string): ReminderRow => ({
  at,
  credentialName,
  credentialId: credentialName,
  environment: 'test',
  expiresAt: '2030-01-01T00:00:00.0000000Z',
});

test('reminders of one moment stand by their names, moments as they came', () => {
  const rows = [row('2', 'b10'), row('2', 'b9'), row('1', 'z'), row('2', 'a')];
  expect(byNameWithinMoment(rows).map(({ credentialName }) => credentialName)).toEqual([
    'a',
    'b9',
    'b10',
    'z',
  ]);
  expect(rows[0]?.credentialName).toBe('b10');
});
