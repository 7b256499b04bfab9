import { describe, expect, it } from 'vitest';
import {
  checkGatewayExpiry,
  retirementNotice,
  signedExpiry,
  stringToSign,
} from '../../../src/shared/domain/apim';
import {
  authorizationHeader,
  curlCommand,
  TOKEN_VARIABLE,
} from '../../../src/shared/domain/apim-hand-out';
import vectors from '../../vectors/apim-vectors.json';
import { problemOf, takenValue } from './refused';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 30);

describe('API Management tokens', () => {
  it('sign the identifier, a line feed and the expiry', () => {
    expect(stringToSign('integration', '2014-08-04T22:03:00.0000000Z')).toBe(
      'integration\n2014-08-04T22:03:00.0000000Z',
    );
  });

  it('sign the zero-second expiry in the compact and the gateway form', () => {
    const asked = vectors.request_expiry;
    expect(signedExpiry('sas', asked)).toBe('2020-03-19T23:52:29.4596934Z');
    expect(signedExpiry('compact', asked)).toBe(vectors.signed_expiry);
    expect(signedExpiry('gateway', asked)).toBe(vectors.signed_expiry);
  });

  it('make a header line', () => {
    expect(authorizationHeader('GatewayKey x')).toBe('Authorization: GatewayKey x');
  });

  it('for gateways are refused beyond 30 days', () => {
    const check = (expiresAt: string) => checkGatewayExpiry({ expiresAt, nowMs: NOW });
    expect(takenValue(check('2026-02-14T12:00:30.0000000Z'))).toBe('2026-02-14T12:00:00.0000000Z');
    expect(takenValue(check('2026-02-14T12:00:59.9999999Z'))).toBe('2026-02-14T12:00:00.0000000Z');
    const problem = problemOf(check('2026-02-14T12:01:00.0000000Z'));
    expect(problem).toMatchObject({ code: 'expiry-gateway-limit', field: 'expiry' });
    expect(problem.message).toMatch(/30 days at most/);
  });

  it('say when the direct management API was retired', () => {
    expect(retirementNotice()).toMatch(/retired.*15 March 2025.*Azure Resource Manager/);
  });
});

describe('curlCommand', () => {
  it('is one line, so that pasting it does not run it', () => {
    for (const command of [
      curlCommand({ host: 'contoso.management.azure-api.net' }),
      curlCommand({ host: 'contoso.management.azure-api.net', token: 'GatewayKey x' }),
    ]) {
      expect(command).not.toMatch(/[\r\n]/);
    }
  });

  it('names the variable and no token, or the token and no variable', () => {
    const host = 'contoso.management.azure-api.net';
    expect(curlCommand({ host })).toContain(`$\{${TOKEN_VARIABLE}:?`);
    expect(curlCommand({ host, token: 'SharedAccessSignature abc' })).toContain(
      'SharedAccessSignature abc',
    );
    expect(curlCommand({ host, token: 'SharedAccessSignature abc' })).not.toContain(TOKEN_VARIABLE);
  });
});
