import { describe, expect, test } from 'vitest';
import { entryTyped, startingEntry } from '../../../src/renderer/add/by-hand-model';
import { entryFacts } from '../../../src/renderer/add/entry-preview';
import { EMPTY_CONNECTION } from '../../../src/renderer/connection-form/connection-form-model';
import { connectionFacts } from '../../../src/renderer/connection-form/connection-preview';
import { endWords, leadTimeWords } from '../../../src/renderer/forms/units-model';
import { undoOf } from '../../../src/renderer/settings/use-edit-settings';
import { keyFacts } from '../../../src/renderer/signing-source-form/keys-preview';
import { settingsSchema } from '../../../src/shared/domain/settings';
import { en } from './all-texts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const BERLIN = { locale: 'en-GB', zone: 'Europe/Berlin' };

describe('what has been typed comes to', () => {
  test('an end, with its span and its zone', () => {
    const endsMs = Date.parse('2027-02-20T09:00:00Z');
    expect(endWords(endsMs, NOW, en, BERLIN)).toBe('90 days: ends 20 Feb 2027, 10:00 CET');
  });

  test.each([
    [
      '30d, 7d, 1h, at expiry',
      'Reminds you 30 days, 7 days and 1 hour before the end and at the end itself.',
    ],
    ['1 week', 'Reminds you 7 days before the end.'],
    ['at expiry', 'Reminds you at the end itself.'],
    ['off', 'No reminders.'],
    ['', ''],
    ['soon', ''],
  ])('lead times typed as “%s”', (typed, words) => {
    expect(leadTimeWords(typed, en)).toBe(words);
  });
});

describe('what a form is going to save', () => {
  const secret = 'k7Qm-4tWz9.Yb2_sVxD8rLpN3hGf6';

  test('tells of keys what becomes of them, and none of them', () => {
    const typed = { primaryKey: secret, secondaryKey: '' };
    const edited = { hasKey: { primary: true, secondary: true } };
    expect(keyFacts(typed, undefined, en.forms)).toEqual([
      ['Primary key', 'Goes to the keychain'],
      ['Secondary key', 'None'],
    ]);
    expect(keyFacts(typed, edited, en.forms)).toEqual([
      ['Primary key', 'Takes the place of the stored one'],
      ['Secondary key', 'Stays as it is stored'],
    ]);
  });

  test('tells of a connection how it signs in, and not with what', () => {
    const typed = {
      ...EMPTY_CONNECTION,
      name: 'Dashboards',
      address: 'https://grafana.contoso.example',
      method: 'password' as const,
      password: secret,
    };
    const facts = connectionFacts(typed, undefined, en);
    expect(facts).toEqual([
      ['Name', 'Dashboards'],
      ['Environment', ''],
      ['Server', 'https://grafana.contoso.example'],
      ['Signs in by', 'User and password'],
      ['Secret', 'Goes to the keychain'],
    ]);
    expect(JSON.stringify(facts)).not.toContain(secret);
    const stored = { signIn: { method: 'password', user: 'ada' } } as const;
    const kept = connectionFacts({ ...typed, password: '' }, stored, en);
    expect(kept.at(-1)).toEqual(['Secret', 'Stays as it is stored']);
  });

  test('tells of a secret that is entered by hand where it goes and when it ends', () => {
    const moment = { nowMs: NOW, zone: 'UTC' };
    const typed = {
      ...startingEntry('staging', moment),
      kind: 'other',
      name: 'Reports',
      secret,
      neverEnds: 'yes',
    };
    const facts = entryFacts(typed, entryTyped(typed, moment), en);
    expect(facts).toEqual([
      ['Name', 'Reports'],
      ['Environment', 'staging'],
      ['Kind', 'Other secret'],
      ['Secret', 'Goes to the keychain'],
      ['Ends', 'Never'],
    ]);
    expect(JSON.stringify(facts)).not.toContain(secret);
  });
});

test('an edit of the settings is undone by what stood in just its fields', () => {
  const before = settingsSchema.parse({});
  expect(undoOf({ theme: 'dark', leadTimes: '1d' }, before)).toEqual({
    theme: 'system',
    leadTimes: '30d, 7d, 1d, 1h, at expiry',
  });
});
