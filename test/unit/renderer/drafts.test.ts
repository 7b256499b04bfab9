import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingEntry } from '../../../src/renderer/add/by-hand-model';
import {
  EMPTY_CONNECTION,
  SIGN_IN_SECRETS,
} from '../../../src/renderer/connection-form/connection-form-model';
import { placeValues } from '../../../src/renderer/credential/places/places-model';
import { changedIn, draftOf } from '../../../src/renderer/forms/draft-model';
import { draftMoment } from '../../../src/renderer/forms/draft-moment';
import { EMPTY_GATEWAY } from '../../../src/renderer/gateway-form/gateway-form-model';
import { startingKey } from '../../../src/renderer/new-key/key-form-model';
import { startingToken } from '../../../src/renderer/new-token/token-form-model';
import { EMPTY_SERVICE } from '../../../src/renderer/service-form/service-form-model';
import { KEY_FIELDS } from '../../../src/renderer/signing-source-form/keys-model';
import {
  DRAFT_FORMS,
  type DraftForm,
  draftFields,
  fitDraft,
  keptOfForm,
} from '../../../src/shared/domain/drafts';

/** Every form that keeps a draft: what it starts from, and the fields that hold secrets. */
const FORMS: { readonly [F in DraftForm]: readonly [object, readonly string[]] } = {
  token: [startingToken([], undefined), []],
  key: [startingKey([], undefined), []],
  entry: [startingEntry('', { nowMs: 0, zone: 'UTC' }), ['secret']],
  service: [EMPTY_SERVICE, KEY_FIELDS],
  gateway: [EMPTY_GATEWAY, KEY_FIELDS],
  connection: [EMPTY_CONNECTION, SIGN_IN_SECRETS],
  credential: [{ name: '', environment: '', tags: '', notes: '', leadTimes: '' }, []],
  place: [placeValues(undefined), []],
};

const secretText = fc
  .string({ unit: 'grapheme', minLength: 6, maxLength: 80 })
  .filter((text) => text.trim().length >= 6);

describe('no secret gets into a draft', () => {
  test.each(DRAFT_FORMS)('of the form %s, whatever is typed into any of its fields', (form) => {
    const [initial, secretFields] = FORMS[form];
    const fields = Object.keys(initial);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), fc.oneof(fc.string(), fc.boolean())),
        fc.array(secretText, { minLength: secretFields.length, maxLength: secretFields.length }),
        fc.constantFrom(...fields),
        (typed, secrets, elsewhere) => {
          const planted = Object.fromEntries(
            secretFields.map((field, index) => [field, secrets[index] ?? '']),
          );
          const values = { ...initial, ...typed, ...planted };
          // The same secret, pasted into a wrong field too.
          const strayed = { ...values, ...strayedTo(elsewhere, secretFields, secrets) };
          const kept = keptOfForm(form, draftOf(strayed, secretFields as never));
          for (const secret of secrets) {
            const found = Object.values(kept).filter((value) => `${value}`.includes(secret.trim()));
            expect(found).toEqual([]);
          }
          expect(Object.keys(kept).filter((field) => secretFields.includes(field))).toEqual([]);
        },
      ),
    );
  });

  test.each(DRAFT_FORMS)('of the form %s, by fields that nobody named', (form) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), secretText, (field, secret) => {
        fc.pre(!draftFields(form).includes(field));
        expect(keptOfForm(form, { [field]: secret })).toEqual({});
      }),
    );
  });

  test.each(DRAFT_FORMS)('what is kept of the form %s may be kept, and nothing else', (form) => {
    const [initial, secretFields] = FORMS[form];
    const kept = keptOfForm(form, draftOf(initial, secretFields as never));
    expect(fitDraft(form, kept)).toBe(true);
    expect(fitDraft(form, { ...kept, another: '' })).toBe(false);
    for (const [field, value] of Object.entries(kept)) {
      const swapped = typeof value === 'string' ? true : '';
      expect(fitDraft(form, { ...kept, [field]: swapped })).toBe(false);
    }
  });

  test('by a field that is named in both lists', () => {
    for (const form of DRAFT_FORMS) {
      const [, secretFields] = FORMS[form];
      expect(draftFields(form).filter((field) => secretFields.includes(field))).toEqual([]);
      expect(
        draftFields(form).filter((field) => /secret$|password|passphrase|token$/i.test(field)),
      ).toEqual([]);
    }
  });

  const SHAPES = {
    'an API Management token':
      'SharedAccessSignature uid=integration&ex=2030-01-01T00:00:00.0000000Z&sn=abc',
    'a key of API Management': `${'Ab1+'.repeat(21)}Zg==`,
    'a JWT': 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.MEUCIQDxAbc123',
    'a token of Grafana': 'glsa_AbCdEf1234567890AbCdEf1234567890_1a2b3c4d',
    'a token of GitHub': 'ghp_AbCdEf1234567890AbCdEf1234567890AbCd',
    'a header': 'Authorization: Bearer abc',
    'an address with a password': 'https://admin:hunter2@grafana.contoso.example/',
    'hexadecimal digits': '0123456789abcdef0123456789abcdef',
  };
  test.each(Object.entries(SHAPES))('that looks like %s, in a field for a name', (_what, text) => {
    expect(keptOfForm('service', { name: text, host: `see ${text} here` })).toEqual({});
  });

  test('by a form whose secret field is not named: each field of a masked input is', () => {
    const renderer = new URL('../../../src/renderer/', import.meta.url);
    const masked = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [
        ...readFileSync(new URL(path, renderer), 'utf8').matchAll(
          /<(?:SecretInput|PassphraseField)[\s\S]*?onChange=\{\(\w+\) => (?:form\.)?set\(('?\w+'?),/g,
        ),
      ])
      .map(([, field = '']) => field);
    const named = [
      ...SIGN_IN_SECRETS,
      // Of the form "entry", and of forms that keep no draft.
      ...['secret', 'passphrase', 'repeat', 'next', 'present', 'again'],
    ].map((field) => `'${field}'`);
    expect(masked.length).toBeGreaterThan(5);
    // `field` stands for each of KEY_FIELDS.
    expect(masked.filter((field) => ![...named, 'field'].includes(field))).toEqual([]);
  });
});

function strayedTo(field: string, secretFields: readonly string[], secrets: readonly string[]) {
  if (secrets.length === 0 || secretFields.includes(field)) return {};
  return { [field]: `of ${secrets[0]}` };
}

describe('a draft', () => {
  test('keeps what honest people type', () => {
    const typed = {
      name: 'Contoso – Größe 12',
      host: 'contoso-production-westeurope.management.azure-api.net',
      identifier: '58c2f1a9e5b0c3001a7d4f11',
      environment: 'production',
    };
    expect(keptOfForm('service', typed)).toEqual(typed);
    const token = {
      name: 'Release pipeline',
      sourceId: '0f8fad5b-d9cb-469f-a165-70867728950e',
      keyRole: 'primary',
      format: 'sas',
      expiry: '2030-01-31 18:30',
    };
    expect(keptOfForm('token', token)).toEqual(token);
    const address = {
      address: 'https://grafana.contoso.example/grafana/?orgId=2',
      allowHttp: true,
    };
    expect(keptOfForm('connection', address)).toEqual(address);
  });

  test('is worth keeping only where something differs from what the form began with', () => {
    expect(changedIn({ name: '' }, { name: '' })).toBe(false);
    expect(changedIn({ name: 'A' }, { name: '' })).toBe(true);
    expect(changedIn({ neverEnds: true }, { neverEnds: false })).toBe(true);
  });

  test('is told by the time of day on the same day, and by its date on another', () => {
    const place = { locale: 'en-GB', zone: 'Europe/Berlin' };
    const at = Date.parse('2026-11-22T09:32:00Z');
    expect(draftMoment(at, at + 3_600_000, place)).toBe('10:32');
    expect(draftMoment(at, at + 86_400_000, place)).toBe('22 Nov 2026, 10:32');
  });
});
