import { describe, expect, it } from 'vitest';
import {
  checkEntry,
  entryInput,
  entryTyped,
  kindChoices,
  ofKind,
  startingEntry,
} from '../../../src/renderer/add/by-hand-model';
import { askedFields, kindEntryOf, parted, YES } from '../../../src/renderer/add/kind-entry';
import { en } from './all-texts';

const moment = { nowMs: Date.parse('2030-01-10T12:00:00.000Z'), zone: 'UTC' };
const rules = {
  ...moment,
  taken: ['CI'],
  texts: { ...en.add.byHand, ...en.add.fields },
};
const complete = {
  ...startingEntry('production', moment),
  name: 'Pipelines',
  service: 'Azure DevOps',
  secret: 'a password',
  expiry: '90d',
};
/** Claims `exp` 2030-07-01 and an issuer; unsigned parts suffice to be read. */
const JWT = [
  btoa('{"alg":"HS256"}'),
  btoa('{"iss":"https://idp.example.com","exp":1909094400}'),
  'A'.repeat(43),
]
  .map((part) => part.replaceAll('=', ''))
  .join('.');

describe('the choice of kinds', () => {
  it('offers what its maker gave up last', () => {
    expect(kindChoices().map(({ kind }) => kind)).toEqual(['other', 'ea-key']);
    expect(startingEntry('', moment).kind).toBe('other');
  });

  it('fills in what the kind offers, and empties what it does not', () => {
    expect(ofKind('ea-key', moment)).toEqual({
      kind: 'ea-key',
      enrollment: '',
      keyRole: '',
      startDate: '2030-01-10',
    });
  });
});

describe('the fields of a kind', () => {
  const ids = (fields: readonly { readonly id: string }[]) => fields.map(({ id }) => id);

  it('say where the secret is only where it is held elsewhere', () => {
    const entry = kindEntryOf('other');
    expect(ids(askedFields(entry, false))).not.toContain('reference');
    expect(ids(askedFields(entry, true))).toContain('reference');
  });

  it('that can wait are those that nothing depends on', () => {
    const { first, more } = parted(askedFields(kindEntryOf('other'), true));
    expect(ids(first)).toEqual(['service', 'reference']);
    expect(ids(more)).toEqual(['renewalUrl', 'testUrl', 'scheme']);
    expect(ids(parted(askedFields(kindEntryOf('ea-key'), false)).first)).toEqual([
      'enrollment',
      'keyRole',
      'startDate',
    ]);
  });
});

describe('what is entered by hand', () => {
  it('is complete with its secret and its end', () => {
    expect(checkEntry(complete, rules)).toEqual({});
    expect(checkEntry({ ...complete, secret: ' ' }, rules)).toEqual({
      secret: en.add.byHand.secretMissing,
    });
    expect(checkEntry({ ...complete, expiry: '' }, rules)).toEqual({
      expiry: en.add.fields.endRequiredOrNever,
    });
    expect(checkEntry({ ...complete, name: 'ci', service: '' }, rules)).toEqual({
      name: expect.stringContaining('already in use'),
      service: expect.any(String),
    });
  });

  it('needs no secret where that is held elsewhere, but then an end', () => {
    const elsewhere = { ...complete, secret: '', elsewhere: YES };
    expect(checkEntry(elsewhere, rules)).toEqual({});
    expect(checkEntry({ ...elsewhere, expiry: '' }, rules)).toEqual({
      expiry: en.add.fields.endRequired,
    });
    expect(checkEntry({ ...elsewhere, expiry: '', neverEnds: YES }, rules)).toEqual({
      expiry: en.add.byHand.nothingToWatch,
    });
  });

  it('asks for no end where the typed secret tells it', () => {
    const typed = { ...complete, secret: JWT, expiry: '' };
    expect(entryTyped(typed, moment)).toMatchObject({
      asksEnd: false,
      ending: { by: 'secret', expiresAt: '2030-07-01T00:00:00.0000000Z' },
    });
    expect(checkEntry(typed, rules)).toEqual({});
    expect(entryInput({ ...typed, expiry: '5d' }, moment).expiry).toBe('');
  });

  it('of an EA key ends six months after its start', () => {
    const typed = {
      ...complete,
      ...ofKind('ea-key', moment),
      enrollment: '8675309',
      keyRole: 'primary',
    };
    expect(entryTyped(typed, moment).ending).toMatchObject({
      by: 'kind',
      expiresAt: '2030-07-10T00:00:00.0000000Z',
    });
    expect(checkEntry(typed, rules)).toEqual({});
    expect(checkEntry({ ...typed, startDate: '2030-01-11' }, rules)).toEqual({
      startDate: expect.stringContaining('yet to come'),
    });
    const wrong = { ...typed, enrollment: 'none', startDate: '2030-02-30' };
    expect(Object.keys(checkEntry(wrong, rules))).toEqual(['enrollment', 'startDate']);
    expect(entryInput(typed, moment)).toMatchObject({
      kind: 'ea-key',
      values: { enrollment: '8675309', keyRole: 'primary', startDate: '2030-01-10' },
      expiry: '',
    });
  });

  it('is sent with the secret, or without it and with where it is', () => {
    expect(entryInput({ ...complete, reference: 'op://old' }, moment)).toMatchObject({
      kind: 'other',
      sourceId: '',
      secret: { from: 'typed', text: 'a password' },
      expiry: '90d',
    });
    const here = entryInput({ ...complete, reference: 'op://old' }, moment);
    expect(here.values).not.toHaveProperty('reference');
    const elsewhere = entryInput(
      { ...complete, elsewhere: YES, reference: 'op://vault/item' },
      moment,
    );
    expect(elsewhere.secret).toEqual({ from: 'elsewhere' });
    expect(elsewhere.values.reference).toBe('op://vault/item');
  });
});
