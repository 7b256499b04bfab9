import { describe, expect, it } from 'vitest';
import {
  checkKeep,
  endAskedOf,
  keepEnding,
  keptInput,
  keptWhy,
  offered,
  preferredOffer,
  startingKeep,
  usualEnvironment,
} from '../../../src/renderer/add/keep-model';
import { YES } from '../../../src/renderer/add/kind-entry';
import { en } from './all-texts';
import { offer, pasted } from './paste-samples';
import { connection, entered, service } from './samples';

const moment = { nowMs: Date.parse('2030-01-10T12:00:00.000Z'), zone: 'UTC' };
const END = '2030-03-01T00:00:00.0000000Z';

const signed = offer({
  kind: 'apim-token',
  title: 'API Management token',
  sources: [{ id: 'orders', name: 'Orders' }],
  signedBy: { sourceId: 'orders', keyRole: 'primary' },
  values: {},
  asksExpiry: false,
  mayBeEndless: false,
});
const onServer = offer({
  kind: 'grafana-key',
  title: 'Grafana key',
  sources: [
    { id: 'one', name: 'One' },
    { id: 'two', name: 'Two' },
  ],
  values: {},
});
const eaKey = offer({
  kind: 'ea-key',
  title: 'Azure EA access key',
  values: { enrollment: '8675309', startDate: '2030-01-10' },
  mayBeEndless: false,
});

const rules = (read: ReturnType<typeof pasted>, taken: readonly string[] = []) => ({
  ...moment,
  read,
  taken,
  texts: en.add.fields,
});

describe('the way to keep a pasted secret', () => {
  it('is the one that a stored key vouches for, else the first', () => {
    expect(preferredOffer([offer(), signed])).toBe(1);
    expect(preferredOffer([onServer, offer()])).toBe(0);
    expect(preferredOffer([])).toBe(0);
  });

  it('starts with the verified service, the name, and what is known', () => {
    const read = pasted({ offers: [offer(), signed] });
    expect(startingKeep(read, 'test')).toMatchObject({
      offer: '1',
      sourceId: 'orders',
      name: 'GITHUB_TOKEN',
      environment: 'test',
    });
    expect(offered(read, 0)).toMatchObject({ offer: '0', sourceId: '', service: 'GitHub' });
  });

  it('of several connections chooses none', () => {
    expect(offered(pasted({ offers: [onServer] }), 0).sourceId).toBe('');
  });

  it('brings one that was deleted here back by its name', () => {
    const known = { state: 'deleted', name: 'CI', at: '2030-01-01T00:00:00.000Z' } as const;
    expect(startingKeep(pasted({ suggestedName: '', known }), '').name).toBe('CI');
  });

  it('does not ask for the start of what tells its own end', () => {
    expect(offered(pasted({ offers: [eaKey] }), 0).startDate).toBe('2030-01-10');
    const { inspection } = pasted();
    const telling = pasted({ offers: [eaKey], inspection: { ...inspection, expiresAt: END } });
    expect(offered(telling, 0).startDate).toBe('');
  });

  it('waits where the secret is held, was replaced, or has expired', () => {
    const at = '2030-01-01T00:00:00.000Z';
    const { inspection } = pasted();
    expect(keptWhy(pasted())).toBeUndefined();
    expect(keptWhy(pasted({ known: { state: 'deleted', name: 'A', at } }))).toBeUndefined();
    expect(keptWhy(pasted({ known: { state: 'held', name: 'A', credentialId: 'a' } }))).toBe(
      'held',
    );
    expect(keptWhy(pasted({ known: { state: 'replaced', name: 'A', at } }))).toBe('replaced');
    expect(keptWhy(pasted({ inspection: { ...inspection, expired: true } }))).toBe('expired');
  });
});

describe('the usual environment', () => {
  it('is the only one there is', () => {
    const sources = [service({ environment: 'test' })];
    expect(usualEnvironment({ sources, credentials: [] })).toBe('test');
    expect(usualEnvironment({ sources: [], credentials: [] })).toBe('');
    expect(
      usualEnvironment({ sources, credentials: [entered({ environment: 'production' })] }),
    ).toBe('');
    expect(usualEnvironment({ sources: [...sources, connection()], credentials: [] })).toBe('');
  });
});

describe('when it ends', () => {
  it('is asked of a person, of its server, or of nobody', () => {
    const read = pasted();
    expect(endAskedOf(read, offer())).toBe('person');
    expect(endAskedOf(read, onServer)).toBe('server');
    expect(endAskedOf(read, eaKey)).toBe('nobody');
    expect(endAskedOf(read, signed)).toBe('nobody');
    expect(endAskedOf(read, undefined)).toBe('nobody');
  });

  it('may be never, where the offer says so', () => {
    const read = pasted();
    const typed = { ...startingKeep(read, ''), neverEnds: YES };
    expect(keepEnding(read, typed, moment)).toEqual({ by: 'never' });
    const ending = pasted({ offers: [offer({ mayBeEndless: false })] });
    expect(keepEnding(ending, typed, moment)).toEqual({ by: 'nobody' });
  });
});

describe('the form of a pasted secret', () => {
  it('is complete with a name, an environment and an end', () => {
    const read = pasted();
    const start = startingKeep(read, 'production');
    expect(checkKeep(start, rules(read))).toEqual({
      expiry: en.add.fields.endRequiredOrNever,
    });
    expect(checkKeep({ ...start, expiry: '90d' }, rules(read))).toEqual({});
    expect(checkKeep({ ...start, neverEnds: YES }, rules(read))).toEqual({});
  });

  it('names each field that is wrong', () => {
    const read = pasted();
    const typed = { ...startingKeep(read, ''), service: ' ', tags: 'x'.repeat(41), expiry: 'soon' };
    expect(Object.keys(checkKeep(typed, rules(read, ['github_token']))).sort()).toEqual(
      ['environment', 'expiry', 'name', 'service', 'tags'].sort(),
    );
  });

  it('asks for the connection, and for its end only where it was typed wrong', () => {
    const read = pasted({ offers: [onServer] });
    const typed = startingKeep(read, '');
    expect(checkKeep(typed, rules(read))).toEqual({ sourceId: en.add.fields.sourceMissing });
    expect(checkKeep({ ...typed, sourceId: 'two' }, rules(read))).toEqual({});
    expect(checkKeep({ ...typed, sourceId: 'two', expiry: '10' }, rules(read))).toHaveProperty(
      'expiry',
    );
  });

  it('sends the fields of its kind, the end as it counts, and where the secret waits', () => {
    const read = pasted();
    const typed = { ...startingKeep(read, 'test'), expiry: '2030-02-01', tags: 'ci' };
    expect(keptInput(read, typed, moment)).toEqual({
      kind: 'other',
      name: 'GITHUB_TOKEN',
      sourceId: '',
      environment: 'test',
      values: { service: 'GitHub', renewalUrl: '', testUrl: '', scheme: '' },
      secret: { from: 'pasted', pastedId: 'pasted' },
      expiry: '2030-02-01 00:00',
      neverEnds: false,
      tags: 'ci',
    });
  });

  it('sends no end where the secret tells it, and none that was given up', () => {
    const { inspection } = pasted();
    const telling = pasted({
      inspection: { ...inspection, expiresAt: END },
      offers: [offer({ asksExpiry: false, mayBeEndless: false })],
    });
    const typed = { ...startingKeep(telling, 'test'), expiry: '10d', neverEnds: YES };
    expect(keptInput(telling, typed, moment)).toMatchObject({ expiry: '', neverEnds: false });
    const endless = { ...startingKeep(pasted(), 'test'), expiry: '10d', neverEnds: YES };
    expect(keptInput(pasted(), endless, moment)).toMatchObject({ expiry: '', neverEnds: true });
  });

  it('sends a service and no environment for what belongs to one', () => {
    const read = pasted({ offers: [signed] });
    expect(keptInput(read, startingKeep(read, 'test'), moment)).toMatchObject({
      kind: 'apim-token',
      sourceId: 'orders',
      environment: '',
      expiry: '',
    });
    expect(keptInput(pasted({ offers: [] }), {}, moment)).toBeUndefined();
  });
});
