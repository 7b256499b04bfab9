import { describe, expect, it } from 'vitest';
import { curlCommand } from '../../../../src/shared/domain/apim-hand-out';
import { grafanaCurlCommand } from '../../../../src/shared/domain/grafana/hand-out';
import { readPasted } from '../../../../src/shared/domain/pasted/unwrap';
import { jwt } from './jwt-samples';
import { GLSA, LEGACY_KEY, TOKENS } from './token-samples';

const SAS = TOKENS['uid/ex/sn']!.secret;
const GATEWAY = TOKENS.GatewayKey!.secret;
const BARE_GATEWAY = GATEWAY.replace('GatewayKey ', '');
const HOST = 'contoso.management.azure-api.net';

describe('the header’s name', () => {
  it.each([
    'Authorizaton',
    'Authorisation',
    'Autorization',
    'Athorization',
    'Authroization',
    'AUTHORIZATOIN',
    'Authoriztion',
    'Authorization_',
  ])('%s is understood, and said to be misspelt', (name) => {
    const read = readPasted(`${name}: Bearer ${GLSA}`);
    expect(read).toMatchObject({ secret: GLSA, hints: { headerName: 'Authorization' } });
    expect(read.remarks).toEqual([
      `The header is written “${name}”: servers know it only as Authorization.`,
    ]);
  });

  it.each(['Authorization', 'authorization', 'AUTHORIZATION', 'Proxy-Authorization'])(
    '%s is right in any case',
    (name) => {
      expect(readPasted(`${name}: ${SAS}`)).toMatchObject({ secret: SAS, remarks: [] });
    },
  );

  it.each(['Authenticate', 'Author', 'X-CSRF-Token', 'Content-Type', 'ETag', 'Idempotency-Key'])(
    '%s is another header',
    (name) => {
      expect(readPasted(`${name}: Zm9vYmFyZm9vYmFy`).hints.headerName).toBeUndefined();
    },
  );
});

describe('a curl command', () => {
  it('that this app copies holds its token', () => {
    expect(readPasted(curlCommand({ host: HOST, token: SAS }))).toMatchObject({
      secret: SAS,
      hints: { wrapping: 'curl', host: HOST, headerName: 'Authorization' },
      remarks: [],
    });
    const url = 'http://localhost:3000/grafana';
    expect(readPasted(grafanaCurlCommand({ url, key: GLSA }))).toMatchObject({
      secret: GLSA,
      hints: { wrapping: 'curl', host: 'localhost:3000' },
    });
  });

  it.each([
    ['APIM_TOKEN', curlCommand({ host: HOST })],
    ['GRAFANA_KEY', grafanaCurlCommand({ url: `https://${HOST}` })],
    ['TOKEN_OF_CI', `curl -H "Authorization: Bearer $TOKEN_OF_CI" https://${HOST}/`],
    ['TOKEN_OF_CI', `curl -H "X-API-Key: \${TOKEN_OF_CI}" https://${HOST}/`],
    ['GRAFANA_KEY', `curl -u "admin:$GRAFANA_KEY" https://${HOST}/`],
    ['GRAFANA_KEY', `curl --oauth2-bearer $GRAFANA_KEY https://${HOST}/`],
    ['GRAFANA_KEY', `curl.exe \`\n -H "Authorization: Bearer $env:GRAFANA_KEY" https://${HOST}/`],
    ['GRAFANA_KEY', `curl ^\n -H "Authorization: Bearer %GRAFANA_KEY%" https://${HOST}/`],
  ])('that reads %s holds no secret, and says so', (variable, command) => {
    expect(readPasted(command)).toMatchObject({
      secret: '',
      inspection: { kind: 'unknown' },
      hints: { wrapping: 'curl', host: HOST, name: variable },
      remarks: [
        `The curl command reads its secret from the variable “${variable}”: the secret itself is not in it. Paste the value of that variable.`,
      ],
    });
  });

  it.each([
    [
      'another command',
      'curl -H "Authorization: Bearer $(pass show x)" https://h',
      /from a command/,
    ],
    ['a file', 'curl -H @headers.txt https://h.example.com', /from the file “headers\.txt”/],
    ['elsewhere', 'curl -H @- https://h.example.com', /from standard input/],
    ['a template', "curl -H 'Authorization: Bearer {{token}}' https://h", /has a variable where/],
    [
      'documentation',
      'curl -H "Authorization: Bearer <api-key>" https://h',
      /has a variable where/,
    ],
    ['nothing', 'curl -H "Authorization: Bearer " https://h', /Nothing stands after Authorization/],
    ['nowhere', 'curl -s https://h.example.com', /holds no credential/],
  ])('that takes it from %s says so', (_where, command, remark) => {
    expect(readPasted(command)).toMatchObject({
      secret: '',
      hints: { wrapping: 'curl' },
      remarks: [expect.stringMatching(remark)],
    });
  });

  it('does not repeat part of a password that looks like a variable', () => {
    const read = readPasted('curl -u "admin:pa$sw0rd" https://h.example.com');
    expect(read.secret).toBe('');
    expect(read.remarks.join()).not.toContain('sw0rd');
  });

  it.each([
    ['the user’s password', `curl -u admin:s3cret:x https://h.example.com`, 's3cret:x', 'admin'],
    ['a token as the user', `curl -u ${GLSA}: https://h.example.com`, GLSA, undefined],
    [
      'a token with GitHub’s fixed password',
      `curl -u ${GLSA}:x-oauth-basic h.example.com`,
      GLSA,
      undefined,
    ],
    ['the password in the address', 'curl https://me:p%40ss@h.example.com/x', 'p@ss', 'me'],
    ['a bearer token', `curl --oauth2-bearer ${GLSA} https://h.example.com`, GLSA, undefined],
  ])('holds %s', (_what, command, secret, user) => {
    const read = readPasted(command);
    expect(read).toMatchObject({ secret, hints: { wrapping: 'curl', host: 'h.example.com' } });
    expect(read.hints.user).toBe(user);
  });

  it('takes the address of a shared access signature as the secret', () => {
    const url =
      'https://contoso.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=r&se=2030-01-01&sig=AbC%2F%3D';
    expect(readPasted(`curl -o out "${url}"`)).toMatchObject({
      secret: url,
      inspection: { kind: 'known-secret', expiresAt: '2030-01-01T00:00:00.0000000Z' },
      hints: { host: 'contoso.blob.core.windows.net' },
    });
  });

  it('is no curl command where the word stands in a sentence', () => {
    expect(readPasted('my curl hair').secret).toBe('my curl hair');
  });
});

describe('hints', () => {
  it.each([
    ['a key’s own name', `GRAFANA_TOKEN=${LEGACY_KEY}`, { name: 'deploy', wrapping: 'variable' }],
    [
      'the name beside a made key',
      `{"id":7,"name":"ci","key":"${GLSA}"}`,
      { name: 'ci', wrapping: 'variable' },
    ],
    ['no name that says nothing', `export TOKEN=${GLSA}`, { wrapping: 'variable' }],
    [
      'the user of Basic',
      `Authorization: Basic ${Buffer.from(`eva:${GLSA}`).toString('base64')}`,
      { headerName: 'Authorization', user: 'eva', wrapping: 'header' },
    ],
    [
      'the host of a request',
      `GET /api/org HTTP/1.1\r\nHost: g.example.com\r\nAuthorization: Bearer ${GLSA}\r\n`,
      { headerName: 'Authorization', host: 'g.example.com', wrapping: 'header' },
    ],
    [
      'user and host of an address',
      `https://me:${GLSA}@g.example.com/x.git`,
      { host: 'g.example.com', user: 'me', wrapping: 'bare' },
    ],
  ])('tell %s', (_what, text, hints) => {
    expect(readPasted(text).hints).toEqual(hints);
  });
});

describe('a gateway’s setting', () => {
  it.each([
    `config.service.auth: ${GATEWAY}`,
    `config.service.auth=${GATEWAY}`,
    `config.service.auth.key: "${GATEWAY}"`,
    `config.service.endpoint=https://x.configuration.azure-api.net\nconfig.service.auth=${GATEWAY}\n`,
    `docker run -d -p 8080:8080 -e config.service.auth="${GATEWAY}" gateway:latest`,
    `kubectl create secret generic gw-token --from-literal=value="${GATEWAY}"  --type=Opaque`,
    `helm install gw x/gateway --set gateway.auth.key='${GATEWAY}'`,
  ])('%s holds its token', (text) => {
    expect(readPasted(text)).toMatchObject({
      secret: GATEWAY,
      inspection: { kind: 'gateway-key', remarks: [] },
    });
  });

  it.each(['config.service.auth: ', 'config.service.auth.key='])(
    '%s with the service’s bare answer is completed, and that is said',
    (setting) => {
      expect(readPasted(`${setting}${BARE_GATEWAY}`)).toMatchObject({
        secret: GATEWAY,
        inspection: { kind: 'gateway-key' },
        remarks: [expect.stringMatching(/GatewayKey is missing/)],
      });
    },
  );

  it('may be the answer of generateToken itself', () => {
    expect(readPasted(`{ "value": "${BARE_GATEWAY}" }`)).toMatchObject({
      secret: BARE_GATEWAY,
      inspection: { kind: 'apim-token-value' },
    });
  });
});

describe('other text around a secret', () => {
  it.each([
    `Here is your new token: ${GLSA}. It is shown once.`,
    `requests.get(url, headers={"Authorization": "Bearer ${GLSA}"})`,
    `Invoke-RestMethod -Headers @{ Authorization = "Bearer ${GLSA}" } -Uri https://x`,
    `<add key="token" value="${GLSA}" />`,
    `curl is broken:\n  token ${GLSA} gives 401`,
  ])('%j: it is found, and that is said', (text) => {
    const read = readPasted(text);
    expect(read).toMatchObject({ secret: GLSA, inspection: { remarks: [] } });
    expect(read.remarks.join(' ')).toMatch(/in the middle of other text/);
  });

  it('may break it over lines', () => {
    const broken = (text: string) => text.replace(/.{60}/g, '$&\r\n  ');
    for (const text of [SAS, jwt({ exp: 1e9 }), LEGACY_KEY, GLSA]) {
      expect(readPasted(broken(text))).toMatchObject({ secret: text, inspection: { remarks: [] } });
    }
    expect(readPasted(broken(SAS)).remarks).toEqual([expect.stringMatching(/were joined/)]);
  });

  it('may hold more secrets than one: one is taken, and that is said', () => {
    const other = jwt({ exp: 1e9 }, 'HS256');
    for (const text of [
      `${GLSA}\n${other}`,
      `GRAFANA_TOKEN=${GLSA}\nOTHER_TOKEN=${other}`,
      `curl -H 'Authorization: Bearer ${GLSA}' -H 'X-API-Key: abcdefgh' https://x.example.com`,
    ]) {
      expect(readPasted(text)).toMatchObject({
        secret: GLSA,
        remarks: ['There are other secrets in it: only this one was taken.'],
      });
    }
  });

  it('may be unseen', () => {
    expect(readPasted(`\u200b${GLSA}\u2060`)).toMatchObject({
      secret: GLSA,
      remarks: [expect.stringMatching(/cannot be seen/)],
    });
    expect(readPasted('pass\u200bword')).toMatchObject({
      secret: 'pass\u200bword',
      remarks: [expect.stringMatching(/zero-width character \(U\+200B\) at position 5/)],
    });
  });

  it('is all there is of a secret with lines of its own', () => {
    const pem =
      '-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBg: kqhkiG9w0BAQ\nE=\n-----END PRIVATE KEY-----';
    expect(readPasted(`${pem}\n`)).toMatchObject({ secret: pem, hints: { wrapping: 'bare' } });
  });

  it('may double the scheme, which is said', () => {
    expect(readPasted(`Authorization: Bearer Bearer ${GLSA}`)).toMatchObject({
      secret: GLSA,
      remarks: [expect.stringMatching(/more than once/)],
    });
  });

  it.each([
    ['', /nothing in it/],
    [' \n\t', /nothing in it/],
    ['Authorization: ', /Nothing stands after/],
    ['Authorization: Bearer', /Nothing stands after/],
    ['Authorization: Bearer ****', /has asterisks where/],
    ['Authorization: Bearer $GRAFANA_KEY', /has the variable “GRAFANA_KEY” where/],
    ['export A="$B"', /reads its value from elsewhere/],
    ['token: $' + '{{ secrets.GRAFANA }}', /reads its value from elsewhere/],
    ['A: ""', /sets its variable to nothing/],
  ])('%j holds no secret, and why is said', (text, remark) => {
    expect(readPasted(text)).toMatchObject({
      secret: '',
      inspection: { kind: 'unknown' },
      remarks: [expect.stringMatching(remark)],
    });
  });
});
