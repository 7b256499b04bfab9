import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGatewayExpiry } from '../../../src/shared/domain/apim';
import { expiryWarnings, parseExpiry } from '../../../src/shared/domain/expiry';
import { inspectValue } from '../../../src/shared/domain/inspect';
import { checkPassphrase } from '../../../src/shared/domain/lock-passphrase';
import { checkHost } from '../../../src/shared/domain/names';
import { judgePassphrase } from '../../../src/shared/domain/passphrase';
import { formatLeadTimes, parseLeadTimes } from '../../../src/shared/domain/reminders/lead-times';
import { parseRenewalLead } from '../../../src/shared/domain/renewal-lead';
import type { Result } from '../../../src/shared/domain/result';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { shortcutOf } from '../../../src/shared/domain/shortcuts';
import { checkSigningKey } from '../../../src/shared/domain/signing-key';
import { parseTags } from '../../../src/shared/domain/tags';
import { parseTimeToLive } from '../../../src/shared/domain/time-to-live';
import { readBackup } from '../../../src/shared/domain/transfer/backup-document';
import {
  checkPlace,
  emptyPlace,
  placeFields,
  placeTypes,
  placeWords,
} from '../../../src/shared/domain/usages/places';
import { checkWebAddress } from '../../../src/shared/domain/web-address';
import { speak } from '../../../src/shared/texts/language';

const NOW = Date.parse('2026-01-15T12:00:00Z');
const FAR = '2027-01-15T12:00:00.0000000Z';
const context = { nowMs: NOW, zone: 'Europe/Berlin' };
const JWT = 'eyJhbGciOiJub25lIn0.eyJleHAiOiJsYXRlciJ9.';
const press = { key: 'k', code: 'KeyK', altKey: false, shiftKey: false, metaKey: false };

const messageOf = (result: Result<unknown> | undefined): string =>
  result === undefined || result.ok ? '' : result.problem.message;

/** What each rule says of each text that it refuses. */
const REFUSALS: Readonly<Record<string, () => readonly string[]>> = {
  expiry: () =>
    [
      '',
      'x'.repeat(101),
      '90',
      'soon',
      '-1d',
      '2020-01-01 10:00',
      '2026-02-30 10:00',
      '2026-13-01 10:00',
      '2026-03-29 02:30',
      '2026-10-25 02:30',
      '2026-03-01',
      '2026-03-01 25:00',
      '2026-03-01 10:61',
      '2026-03-01 10:00 +99:00',
      '2026-03-01 10:00 PM',
      '03/01/2026 13:00 PM',
      '03/01/2026 1:00',
    ].map((text) => messageOf(parseExpiry(text, context))),
  'expiry of a gateway': () => [
    messageOf(checkGatewayExpiry({ expiresAt: FAR, nowMs: NOW })),
    ...expiryWarnings({ expiresAt: FAR, nowMs: NOW }),
  ],
  'time to live': () =>
    ['', '-1d', 'd', '0d', '200y', '0.5s', '5ms', '1,5h', '1h 5m', '5q'].map((text) =>
      messageOf(parseTimeToLive(text)),
    ),
  host: () =>
    ['', 'contoso', 'http://a.b', 'a@b', 'ä.example', 'a.b:0', 'management.azure.com'].map((text) =>
      messageOf(checkHost(text)),
    ),
  key: () =>
    ['', 'a\nb', 'a b', 'a\u200bb', 'x'.repeat(1001)].map((text) =>
      messageOf(checkSigningKey(text)),
    ),
  tags: () => ['a\u200bb', 'x'.repeat(41)].map((text) => messageOf(parseTags(text))),
  address: () =>
    ['x', 'http://a.b', 'https://u:p@a.b', 'a b', 'x'.repeat(2001)].map((text) =>
      messageOf(checkWebAddress(text)),
    ),
  passphrases: () => [
    messageOf(checkPassphrase('short')),
    messageOf(checkPassphrase('x'.repeat(501))),
    ...['short', ' leading blank ', 'passwordpassword', 'a\u200bcdefghijkl', 'x'.repeat(1001)].map(
      (text) => messageOf(judgePassphrase(text)),
    ),
  ],
  'lead times': () =>
    ['', 'off, 1d', '7', '-7d', 'x', '5q', 'x'.repeat(401), '2d,'.repeat(21)].map((text) =>
      messageOf(parseLeadTimes(text)),
    ),
  'renewal by itself': () =>
    ['1d, 2d', '0d', '30d'].map((text) =>
      messageOf(parseRenewalLead(text, { expiresAt: FAR, ttlSeconds: 60 })),
    ),
  shortcuts: () => [
    messageOf(shortcutOf({ ...press, ctrlKey: true }, false)),
    messageOf(shortcutOf({ ...press, key: '§', code: 'Other', ctrlKey: true }, false)),
  ],
  search: () =>
    parseQuery('expires:<never expires:1q expires:2026-02-30 is:nothing is: colour:red kin:a')
      .problems.map(({ message }) => message)
      .concat(parseQuery('expires:<').problems.map(({ message }) => message)),
  backups: () => [messageOf(readBackup('x')), messageOf(readBackup('{}'))],
  places: () =>
    placeTypes().flatMap(({ place, title }) => [
      title,
      messageOf(checkPlace(emptyPlace(place))),
      ...placeFields(place).flatMap(({ label, hint }) => [
        label,
        ...(hint === undefined ? [] : [hint]),
      ]),
    ]),
  'names of places': () =>
    placeTypes()
      .filter(({ place }) => place !== 'settings-page' && place !== 'other')
      .map(({ place }) => placeWords(emptyPlace(place))),
  'what is inspected': () =>
    ['x', JWT, 'GatewayKey a&b&c', 'SharedAccessSignature uid=&ex=x&sn=y'].flatMap((text) => {
      const { title, remarks } = inspectValue(text, NOW);
      return [title, ...remarks];
    }),
};

afterEach(() => speak('en'));

describe('in another language', () => {
  beforeEach(() => speak('pseudo'));

  it.each(Object.entries(REFUSALS))('whole texts: %s', (_what, texts) => {
    for (const text of texts()) expect(text).toMatch(/^⟦.*~⟧$/s);
  });

  it.each([['off' as const], [[604_800, 86_400, 5_400, 0]]])(
    'lead times are read back: %j',
    (lead) => {
      const written = formatLeadTimes(lead);
      expect(written).toContain('⟦');
      expect(parseLeadTimes(written)).toEqual({ ok: true, value: lead });
      expect(parseLeadTimes('7d, 1d, 90m, at expiry').ok).toBe(true);
    },
  );
});

it.each(Object.entries(REFUSALS))('is English again afterwards: %s', (_what, texts) => {
  speak('pseudo');
  texts();
  speak('en');
  for (const text of texts()) expect(text).toMatch(/^[^⟦]{2,}$/);
});
