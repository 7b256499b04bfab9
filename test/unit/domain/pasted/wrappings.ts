/** A secret as people have it in front of them when they copy it. */
export interface Sample {
  /** The secret as the app stores it. */
  readonly secret: string;
  /** What stands after `Authorization: `. */
  readonly header: string;
}

export interface Wrapping {
  readonly what: string;
  readonly as: 'bare' | 'header' | 'curl' | 'variable';
  readonly wrap: (sample: Sample) => string;
  /** Keeps any text as it is; the others are only used for texts without quotes and the like. */
  readonly exact?: true;
  /** Says without doubt that a secret is in it, so that an unknown one is found, too. */
  readonly certain?: true;
}

const HOST = 'api.example.com';
const URL = `https://${HOST}/v1/things?a=1&b=2`;

function posix(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function posixDouble(text: string): string {
  return `"${text.replace(/[\\"$`]/g, '\\$&')}"`;
}

function ansiC(text: string): string {
  return `$'${text.replace(/[\\']/g, '\\$&')}'`;
}

function powershell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** As Chromium copies it for cmd: every special character with a caret before it. */
function cmd(text: string): string {
  return `^"${text.replace(/[&|<>^()%!"]/g, '^$&')}^"`;
}

function line(as: Wrapping['as'], what: string, wrap: Wrapping['wrap'], exact = false): Wrapping {
  const wrapping = { what, as, wrap, certain: true } as const;
  return exact ? { ...wrapping, exact } : wrapping;
}

const HEADERS: readonly Wrapping[] = [
  'Authorization: ',
  'authorization:',
  'AUTHORIZATION : ',
  'Authorizaton: ',
  'Authorisation: ',
  'Autorization: ',
  'Authorizatoin: ',
  'Authroization: ',
  'Proxy-Authorization: ',
  'Authorization=',
].map((name) => line('header', name, ({ header }) => `${name}${header}`));

const CURLS: readonly Wrapping[] = [
  line(
    'curl',
    "curl -H '…'",
    ({ header }) => `curl -H ${posix(`Authorization: ${header}`)} ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl -H "…"',
    ({ header }) => `curl -s -H ${posixDouble(`Authorization: ${header}`)} ${posixDouble(URL)}`,
    true,
  ),
  line(
    'curl',
    "curl -H $'…'",
    ({ header }) => `curl -H ${ansiC(`Authorization: ${header}`)} ${URL}`,
    true,
  ),
  line(
    'curl',
    'curl -sSH…',
    ({ header }) => `curl -sSH${posix(`authorization: ${header}`)} ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl --header=…',
    ({ header }) => `curl --header=${posix(`Authorization: ${header}`)} --url=${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl over lines',
    ({ header }) =>
      `$ curl ${posix(URL)} \\\n  -H 'accept: */*' \\\n  -H ${posix(`Authorization: ${header}`)} \\\n  --data-raw '{"a":1}'`,
    true,
  ),
  line(
    'curl',
    'printf | curl',
    ({ header }) =>
      `printf '%s\\n' ${posix(`Authorization: ${header}`)} | curl -sS -H @- ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'echo | curl',
    ({ header }) => `echo "Authorization: ${header}" | curl -H @- ${URL}`,
  ),
  line(
    'curl',
    'curl <<<',
    ({ header }) => `curl -H @- ${posix(URL)} <<< ${posix(`Authorization: ${header}`)}`,
    true,
  ),
  line(
    'curl',
    'a variable set before',
    ({ header }) => `TOKEN=${posix(header)}\ncurl -H "Authorization: $TOKEN" ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl -u',
    ({ secret }) => `curl -u ${posix(`admin:${secret}`)} ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl X-API-Key',
    ({ secret }) => `curl -H ${posix(`X-API-Key: ${secret}`)} ${posix(URL)}`,
    true,
  ),
  line(
    'curl',
    'curl.exe in PowerShell',
    ({ header }) =>
      `curl.exe \`\r\n  -H ${powershell(`Authorization: ${header}`)} \`\r\n  ${powershell(URL)}`,
  ),
  line(
    'curl',
    'curl in cmd',
    ({ header }) =>
      `curl ${cmd(URL)} ^\r\n  -H ${cmd(`Authorization: ${header}`)} ^\r\n  --compressed`,
  ),
  line(
    'curl',
    'curl in cmd, plain',
    ({ header }) => `C:\\> curl -H "Authorization: ${header}" "${URL}"`,
  ),
  line('curl', 'typographic quotes', ({ header }) => `curl -H “Authorization: ${header}” ${URL}`),
  line('curl', '-H alone', ({ header }) => `-H ${posix(`Authorization: ${header}`)}`),
];

const VARIABLES: readonly Wrapping[] = [
  line('variable', "NAME='…'", ({ secret }) => `MY_APP=${posix(secret)}`, true),
  line('variable', 'NAME="…"', ({ secret }) => `MY_APP="${secret}"`),
  line('variable', 'NAME=…', ({ secret }) => `MY_APP=${secret}`),
  line('variable', 'export', ({ secret }) => `export MY_APP=${posix(secret)}`, true),
  line(
    'variable',
    'export of a header value',
    ({ header }) => `export MY_APP=${posixDouble(header)};`,
    true,
  ),
  line('variable', 'fish', ({ secret }) => `set -gx MY_APP ${posix(secret)}`, true),
  line('variable', '$env:', ({ secret }) => `$env:MY_APP = ${powershell(secret)}`),
  line('variable', '$env: in double quotes', ({ secret }) => `$env:MY_APP="${secret}"`),
  line(
    'variable',
    'SetEnvironmentVariable',
    ({ secret }) => `[Environment]::SetEnvironmentVariable("MY_APP", "${secret}", "User")`,
  ),
  line('variable', 'set', ({ secret }) => `set MY_APP=${secret}`),
  line('variable', 'set "…"', ({ secret }) => `set "MY_APP=${secret}"`),
  line('variable', 'setx', ({ secret }) => `setx MY_APP "${secret}" /M`),
  line('variable', 'YAML', ({ secret }) => `MY_APP: ${secret}`),
  line('variable', 'YAML in quotes', ({ secret }) => `  - MY_APP: "${secret}"`),
  line('variable', 'YAML list', ({ secret }) => `- MY_APP=${secret}`),
  line('variable', 'TOML', ({ secret }) => `MY_APP = ${JSON.stringify(secret)}`, true),
  line('variable', 'JSON line', ({ secret }) => `  "MY_APP": ${JSON.stringify(secret)},`, true),
  line('variable', 'TypeScript', ({ secret }) => `const MY_APP = '${secret}';`),
];

const BARE: readonly Wrapping[] = [
  { what: 'alone', as: 'bare', wrap: ({ secret }) => secret },
  { what: 'with blanks', as: 'bare', wrap: ({ secret }) => ` \t${secret}\r\n\n` },
  { what: 'with a byte-order mark', as: 'bare', wrap: ({ secret }) => `\ufeff${secret}` },
  { what: 'in "…"', as: 'bare', wrap: ({ secret }) => `"${secret}"` },
  { what: "in '…',", as: 'bare', wrap: ({ secret }) => `'${secret}',` },
  { what: 'in “…”', as: 'bare', wrap: ({ secret }) => `“${secret}”` },
  { what: 'in `…`', as: 'bare', wrap: ({ secret }) => `\`${secret}\`` },
  { what: 'as a header’s value', as: 'bare', wrap: ({ header }) => header },
  { what: 'ApiKey …', as: 'bare', wrap: ({ secret }) => `ApiKey ${secret}` },
];

/** Each with {@link HOST_OF_CURLS}, `MY_APP` as a variable's name, `Authorization` as a header. */
export const WRAPPINGS: readonly Wrapping[] = [
  ...BARE,
  ...HEADERS,
  line('header', 'X-API-Key', ({ secret }) => `X-API-Key: ${secret}`),
  line('header', 'api-key', ({ secret }) => `api-key: "${secret}"`),
  line('header', 'Private-Token', ({ secret }) => `PRIVATE-TOKEN: ${secret}`),
  line(
    'header',
    'Basic',
    ({ secret }) => `Authorization: Basic ${Buffer.from(`user:${secret}`).toString('base64')}`,
    true,
  ),
  line('header', 'name and value on two lines', ({ header }) => `authorization:\n${header}\n`),
  ...CURLS,
  ...VARIABLES,
];

export const HOST_OF_CURLS = HOST;
