import { describe, expect, it } from 'vitest';
import { errorsOf, visibleErrors } from '../../../src/renderer/forms/errors';
import {
  checkToken,
  keyFor,
  startingToken,
} from '../../../src/renderer/new-token/token-form-model';
import {
  checkService,
  EMPTY_SERVICE,
  storedService,
} from '../../../src/renderer/service-form/service-form-model';
import { ok, refuse } from '../../../src/shared/domain/result';
import { service, token } from './samples';

describe('errors of a form', () => {
  const errors = errorsOf({
    name: refuse('x', 'No name.'),
    host: refuse('x', 'No host.'),
    id: ok(1),
  });

  it('holds a sentence for each refused field and nothing for the others', () => {
    expect(errors).toEqual({ name: 'No name.', host: 'No host.' });
  });

  it('shows a field once it was left, and all once the form was sent', () => {
    const facts = { errors, refused: {}, left: new Set(['host'] as const) };
    expect(visibleErrors({ ...facts, sent: false })).toEqual({ host: 'No host.' });
    expect(visibleErrors({ ...facts, sent: true })).toEqual(errors);
  });

  it('shows what the app refused although the form found nothing', () => {
    const facts = { errors: {}, refused: { name: 'Taken.' }, left: new Set<never>(), sent: true };
    expect(visibleErrors(facts)).toEqual({ name: 'Taken.' });
  });
});

describe('the form of a service', () => {
  const typed = {
    name: 'Fabrikam',
    host: 'fabrikam.management.azure-api.net',
    identifier: 'integration',
    environment: 'test',
    primaryKey: 'key',
    secondaryKey: '',
  };
  const rules = { sources: [service()], edited: undefined, keyMissing: 'Enter a key.' };

  it('finds everything that is missing at once', () => {
    const errors = checkService(EMPTY_SERVICE, rules);
    expect(Object.keys(errors).sort()).toEqual([
      'environment',
      'host',
      'identifier',
      'name',
      'primaryKey',
    ]);
    expect(errors.primaryKey).toBe('Enter a key.');
  });

  it('takes either key for a new service, and none in an edit', () => {
    expect(checkService(typed, rules)).toEqual({});
    expect(checkService({ ...typed, primaryKey: '', secondaryKey: 'key' }, rules)).toEqual({});
    const edited = service();
    expect(checkService(storedService(edited), { ...rules, edited })).toEqual({});
  });

  it('refuses the name of another service but not its own', () => {
    expect(checkService({ ...typed, name: 'contoso ' }, rules).name).toContain('in use');
    const edited = service({ id: 'other', name: 'Other' });
    const sources = [service(), edited];
    const renamed = { ...storedService(edited), name: 'Contoso' };
    expect(checkService(renamed, { ...rules, sources, edited }).name).toContain('in use');
  });

  it('never fills in a key, and never repeats one', () => {
    expect(storedService(service())).toMatchObject({ primaryKey: '', secondaryKey: '' });
    const errors = checkService({ ...typed, primaryKey: 'Hush hush' }, rules);
    expect(errors.primaryKey).toBeDefined();
    expect(JSON.stringify(errors)).not.toContain('Hush');
  });
});

describe('the form of a token', () => {
  const primaryOnly = service({ id: 'one' });
  const secondaryOnly = service({ id: 'two', hasKey: { primary: false, secondary: true } });
  const texts = { chooseService: 'Choose one.', keyNotStored: 'Not stored.' };
  const rules = {
    sources: [primaryOnly, secondaryOnly],
    credentials: [token({ name: 'Deploy' })],
    nowMs: Date.UTC(2030, 0, 1),
    zone: 'UTC',
    texts,
  };

  it('starts with ten days and the only service, of several with none', () => {
    expect(startingToken([secondaryOnly], undefined)).toEqual({
      name: '',
      sourceId: 'two',
      keyRole: 'secondary',
      format: 'sas',
      expiry: '10d',
    });
    expect(startingToken(rules.sources, undefined).sourceId).toBe('');
    expect(startingToken(rules.sources, 'two').sourceId).toBe('two');
    expect(startingToken(rules.sources, 'gone').sourceId).toBe('');
  });

  it('keeps the chosen key where the other service holds it', () => {
    expect(keyFor(rules.sources, 'one', 'primary')).toBe('primary');
    expect(keyFor(rules.sources, 'two', 'primary')).toBe('secondary');
    const both = service({ id: 'both', hasKey: { primary: true, secondary: true } });
    expect(keyFor([both], 'both', 'secondary')).toBe('secondary');
  });

  it('takes what can be signed', () => {
    const input = { ...startingToken(rules.sources, 'one'), name: 'Nightly' };
    expect(checkToken(input, rules)).toEqual({});
  });

  it('says what is wrong, field by field', () => {
    const input = { ...startingToken(rules.sources, undefined), name: 'deploy', expiry: '1x' };
    const errors = checkToken(input, rules);
    expect(errors.name).toContain('in use');
    expect(errors.sourceId).toBe('Choose one.');
    expect(errors.expiry).toBeDefined();
    const unheld = {
      ...startingToken(rules.sources, 'one'),
      name: 'x',
      keyRole: 'secondary',
    } as const;
    expect(checkToken(unheld, rules)).toEqual({ keyRole: 'Not stored.' });
  });
});
