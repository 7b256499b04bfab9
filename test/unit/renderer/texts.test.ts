import { describe, expect, it } from 'vitest';
import { reminderKey, whatOf } from '../../../src/renderer/reminders/reminder-model';
import type { ReminderRow } from '../../../src/shared/ipc/api';
import { pluralizer } from '../../../src/shared/texts/plural';
import { en } from './all-texts';

describe('plurals', () => {
  it('pick the form of the number and write it in', () => {
    const plural = pluralizer('en');
    const forms = { one: '# key', other: '# keys' };
    expect([0, 1, 2, 1234].map((count) => plural(count, forms))).toEqual([
      '0 keys',
      '1 key',
      '2 keys',
      '1,234 keys',
    ]);
  });

  it('takes the form in English that Unicode says', () => {
    const rules = new Intl.PluralRules('en');
    const plural = pluralizer('en');
    for (const count of [...Array(130).keys(), 1.5, -1, 1_000, 1_001]) {
      expect(plural(count, { one: 'one', other: 'other' })).toBe(rules.select(count));
    }
  });

  it('follow languages with more forms than English has', () => {
    const polish = pluralizer('pl');
    const forms = { one: '# klucz', few: '# klucze', many: '# kluczy', other: '# klucza' };
    expect([1, 3, 5, 22].map((count) => polish(count, forms))).toEqual([
      '1 klucz',
      '3 klucze',
      '5 kluczy',
      '22 klucze',
    ]);
  });
});

describe('sentences', () => {
  it('names what still needs a service, a few of many', () => {
    const { inUse } = en.dialogs.deleteService;
    expect(inUse(['A'])).toBe(
      'A credential refers to it: A. Delete it first; then the service can go.',
    );
    expect(inUse(['A', 'B', 'C'])).toContain('3 credentials refer to it: A, B and C. Delete them');
    expect(inUse(['A', 'B', 'C', 'D', 'E', 'F', 'G'])).toContain('A, B, C, D, E and 2 more');
  });

  it('says how long until the clipboard is cleared', () => {
    expect([0, 1, 30, 60, 90, 120].map(en.settings.clearChoice)).toEqual([
      'Never',
      '1 second',
      '30 seconds',
      '1 minute',
      '90 seconds',
      '2 minutes',
    ]);
  });
});

describe('reminders in words', () => {
  const row: ReminderRow = {
    credentialId: '1',
    credentialName: 'Deploy',
    environment: 'production',
    expiresAt: '2030-01-20T12:00:00.0000000Z',
    at: '2030-01-13T12:00:00.000Z',
  };

  it('tell why one is told', () => {
    expect(whatOf({ ...row, leadSeconds: 7 * 86_400 }, en)).toBe('7 days before it expires');
    expect(whatOf({ ...row, leadSeconds: 5_400 }, en)).toBe('1 hour 30 minutes before it expires');
    expect(whatOf({ ...row, leadSeconds: 0 }, en)).toBe('At its expiry');
    expect(whatOf(row, en)).toBe('As you asked');
  });

  it('are told apart by threshold, expiry, moment and how they were shown', () => {
    const keys = [
      row,
      { ...row, leadSeconds: 0 },
      { ...row, leadSeconds: 3_600 },
      { ...row, expiresAt: '2030-02-20T12:00:00.0000000Z' },
      { ...row, at: '2030-01-14T12:00:00.000Z' },
      { ...row, how: 'folded' as const },
    ].map(reminderKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
