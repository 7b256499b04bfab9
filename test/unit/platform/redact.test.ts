import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/main/platform/redact';
import { EA_CLAIMS, jwt } from '../domain/pasted/jwt-samples';
import { KNOWN } from '../domain/pasted/known-samples';

const SAS = 'uid=integration&ex=2027-11-22T00:00:00.0000000Z&sn=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4==';
const SHORT = 'pa55!w0rd';

/** Text as it could get into a line, with the part that must not stay in it. */
const lines: readonly (readonly [string, string])[] = [
  ...KNOWN.map(([secret]): [string, string] => [secret, secret]),
  [jwt(EA_CLAIMS), jwt(EA_CLAIMS).slice(-40)],
  ['glsa_4fG7hJ2kLmN9pQrStUvWxYz0123456789_ab12cd34', 'pQrStUvWxYz'],
  [`SharedAccessSignature ${SAS}`, 'Zm9vYmFyYmF6'],
  [SAS, 'Zm9vYmFyYmF6'],
  ['GatewayKey gw&202711220000&c2hvcnQ=', 'c2hvcnQ='],
  [`Authorization: Basic ${Buffer.from(`a:${SHORT}`).toString('base64')}`, 'Basic Y'],
  [`"authorization":"${SHORT}"`, SHORT],
  [`Authorization=${SHORT}`, SHORT],
  [`Cookie: grafana_session=${SHORT}`, SHORT],
  ['0123456789abcdef0123456789abcdef', '89abcdef'],
  ['Bearer short', 'short'],
];

it.each(lines)('%s is blanked wherever it stands', (text, secret) => {
  for (const line of [text, `{"code":"${text}"}`, `got ${text}, and then`, `x=${text}\nnext`]) {
    expect(redact(line)).toContain('[redacted]');
    expect(redact(line)).not.toContain(secret);
  }
});

describe('any key', () => {
  const key = fc
    .uint8Array({ minLength: 16, maxLength: 96 })
    .chain((bytes) =>
      fc.constantFrom(
        Buffer.from(bytes).toString('base64'),
        Buffer.from(bytes).toString('base64url'),
        Buffer.from(bytes).toString('hex'),
      ),
    );

  it('is blanked', () => {
    fc.assert(
      fc.property(key, fc.string({ maxLength: 20 }), (secret, around) => {
        const redacted = redact(`${around} ${secret} ${around}`);
        // A word of 20 small letters alone is what codes look like.
        fc.pre(!/^[a-z]+$/.test(secret));
        expect(redacted).not.toContain(secret);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('what the log writes stays as it is', () => {
  for (const line of [
    `{"at":"2026-11-22T05:50:58.508Z","event":"arguments-ignored","count":4}`,
    `{"event":"renewed","id":"${randomUUID()}","code":"ENOSPC","version":"45.4.1","ms":1234567}`,
    `{"event":"request-refused","code":"arguments-misshapen","state":"not-to-be-had"}`,
    `{"error":"AbortSignalTimeoutError","frames":["settings-writer-KxhzbLJH.js:102:15"]}`,
    `{"error":"TypeError","frames":["keychain-worker.js:1:22","main.js:10245:7","file-log.test.ts:3:4"]}`,
    `{"code":"ERR_SSL_VERSION_OR_CIPHER_MISMATCH"}`,
  ]) {
    expect(redact(line)).toBe(line);
  }
});

it('copes with a line of megabytes', () => {
  // Past the time a test may take, were it to look at each part again and again.
  const long = `${'Basic '.repeat(300_000)}${'authorization '.repeat(200_000)}${'a-'.repeat(1e6)}`;
  expect(redact(long).endsWith('[redacted]')).toBe(true);
});
