import { describe, expect, it } from 'vitest';
import { linesToSign, readExpiry, tokenShape } from '../../../src/renderer/signing/preview';
import type { TokenForm } from '../../../src/shared/domain/apim';

const nowMs = Date.UTC(2030, 0, 1, 12, 0, 30);
const berlin = { nowMs, zone: 'Europe/Berlin' };

function read(text: string, format: TokenForm = 'sas') {
  return readExpiry(text, { format, ...berlin });
}

describe('what the form shows before anything is signed', () => {
  it('keeps all seven digits of a full token', () => {
    expect(read('2030-01-05T10:00:00.1234567Z')).toMatchObject({
      ok: true,
      value: { expiresAt: '2030-01-05T10:00:00.1234567Z', from: 'zoned-time', warnings: [] },
    });
  });

  it('cuts the seconds of a compact token, because the service does', () => {
    expect(read('2030-01-05T10:00:59.1234567Z', 'compact')).toMatchObject({
      ok: true,
      value: {
        expiresAt: '2030-01-05T10:00:00.0000000Z',
        endsMs: Date.UTC(2030, 0, 5, 10),
      },
    });
  });

  it('takes a time without a zone in the zone beside the field', () => {
    expect(read('2030-01-05 10:00')).toMatchObject({
      ok: true,
      value: { expiresAt: '2030-01-05T09:00:00.0000000Z', from: 'local-time' },
    });
  });

  it('takes the form of the portal and times to live', () => {
    expect(read('01/05/2030 1:30 PM')).toMatchObject({
      ok: true,
      value: { expiresAt: '2030-01-05T12:30:00.0000000Z' },
    });
    expect(read('10d')).toMatchObject({
      ok: true,
      value: { expiresAt: '2030-01-11T12:00:30.0000000Z', from: 'time-to-live' },
    });
  });

  it('warns beyond 30 days and still shows it', () => {
    expect(read('30d')).toMatchObject({ ok: true, value: { warnings: [] } });
    const far = read('31d');
    expect(far.ok && far.value.warnings.join()).toContain('30 days');
  });

  it('refuses a compact token that would be past once its seconds are cut', () => {
    expect(read('20s')).toMatchObject({ ok: true });
    expect(read('20s', 'compact')).toMatchObject({
      ok: false,
      problem: { code: 'expiry-past', field: 'expiry' },
    });
  });

  it('refuses a gateway token beyond 30 days, and signs it in whole minutes', () => {
    expect(read('31d', 'gateway')).toMatchObject({
      ok: false,
      problem: { code: 'expiry-gateway-limit', field: 'expiry' },
    });
    expect(read('30d', 'gateway')).toMatchObject({
      ok: true,
      value: { expiresAt: '2030-01-31T12:00:00.0000000Z', warnings: [] },
    });
  });

  it.each(['2030-02-31 10:00', '13:00 PM', '2029-12-31 10:00', 'soon', ''])(
    'refuses %j with a sentence for the field',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false, problem: { field: 'expiry' } });
    },
  );

  // The forms are those of Learn, "Azure API Management REST API Authentication".
  it('shows the string to sign and the token to the letter', () => {
    const expiresAt = '2014-08-04T22:03:00.0000000Z';
    const identifier = '53dd860e1b72ff0467030003';
    expect(linesToSign(identifier, expiresAt)).toEqual([identifier, expiresAt]);
    expect(tokenShape({ identifier, expiresAt, format: 'sas', signature: '…' })).toBe(
      'SharedAccessSignature uid=53dd860e1b72ff0467030003&ex=2014-08-04T22:03:00.0000000Z&sn=…',
    );
    expect(tokenShape({ identifier, expiresAt, format: 'compact', signature: '…' })).toBe(
      'SharedAccessSignature 53dd860e1b72ff0467030003&201408042203&…',
    );
    expect(tokenShape({ identifier: 'edge', expiresAt, format: 'gateway', signature: '…' })).toBe(
      'GatewayKey edge&201408042203&…',
    );
  });
});
