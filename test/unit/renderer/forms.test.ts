import { describe, expect, it } from 'vitest';
import { errorsOf, visibleErrors } from '../../../src/renderer/forms/errors';
import {
  checkGateway,
  EMPTY_GATEWAY,
  storedGateway,
} from '../../../src/renderer/gateway-form/gateway-form-model';
import {
  atSource,
  checkToken,
  formOf,
  startingToken,
} from '../../../src/renderer/new-token/token-form-model';
import {
  checkService,
  EMPTY_SERVICE,
  storedService,
} from '../../../src/renderer/service-form/service-form-model';
import { ok, refuse } from '../../../src/shared/domain/result';
import { gateway, service, token } from './samples';

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

describe('the form of a gateway', () => {
  const typed = {
    name: 'Edge',
    gatewayId: 'edge-berlin',
    environment: 'test',
    primaryKey: '',
    secondaryKey: 'key',
  };
  const rules = { sources: [service()], edited: undefined, keyMissing: 'Enter a key.' };

  it('finds everything that is missing at once', () => {
    const errors = checkGateway(EMPTY_GATEWAY, rules);
    expect(Object.keys(errors).sort()).toEqual(['environment', 'gatewayId', 'name', 'primaryKey']);
    expect(errors.primaryKey).toBe('Enter a key.');
    expect(errors.gatewayId).toContain('gateway ID');
  });

  it('takes either key for a new gateway, and none in an edit', () => {
    expect(checkGateway(typed, rules)).toEqual({});
    const edited = gateway();
    expect(storedGateway(edited)).toMatchObject({ primaryKey: '', secondaryKey: '' });
    expect(checkGateway(storedGateway(edited), { ...rules, sources: [edited], edited })).toEqual(
      {},
    );
  });

  it('refuses the name of a service, and an ID that would break the token', () => {
    expect(checkGateway({ ...typed, name: 'Contoso' }, rules).name).toContain('in use');
    expect(checkGateway({ ...typed, gatewayId: 'a&b' }, rules).gatewayId).toContain('&');
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
    const both = service({ id: 'both', hasKey: { primary: true, secondary: true } });
    const sources = [...rules.sources, both];
    const chosen = startingToken(sources, 'one');
    expect(atSource(chosen, sources, 'both')).toEqual({ ...chosen, sourceId: 'both' });
    expect(atSource(chosen, sources, 'two').keyRole).toBe('secondary');
    const secondary = { ...chosen, sourceId: 'both', keyRole: 'secondary' as const };
    expect(atSource(secondary, sources, 'both').keyRole).toBe('secondary');
  });

  it('offers a gateway the longest life that it takes, until an expiry was typed', () => {
    const sources = [primaryOnly, gateway({ id: 'edge' })];
    const atService = startingToken(sources, 'one');
    expect(startingToken(sources, 'edge').expiry).toBe('30d');
    expect(atSource(atService, sources, 'edge').expiry).toBe('30d');
    expect(atSource(atSource(atService, sources, 'edge'), sources, 'one').expiry).toBe('10d');
    expect(atSource({ ...atService, expiry: '5d' }, sources, 'edge').expiry).toBe('5d');
  });

  it('writes a token of a gateway in its one form, whatever was chosen for a service', () => {
    expect(formOf({ format: 'compact' }, primaryOnly)).toBe('compact');
    expect(formOf({ format: 'compact' }, undefined)).toBe('compact');
    expect(formOf({ format: 'compact' }, gateway())).toBe('gateway');
  });

  it('refuses a token of a gateway beyond 30 days, and only warns for a service', () => {
    const sources = [primaryOnly, gateway({ id: 'edge' })];
    const far = { ...startingToken(sources, 'one'), name: 'Far', expiry: '31d' };
    expect(checkToken(far, { ...rules, sources })).toEqual({});
    const errors = checkToken({ ...far, sourceId: 'edge' }, { ...rules, sources });
    expect(errors.expiry).toContain('30 days at most');
    expect(checkToken({ ...far, sourceId: 'edge', expiry: '30d' }, { ...rules, sources })).toEqual(
      {},
    );
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
