import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GrafanaServer, selfSignedCertificate } from '../../support/grafana-server';
import { GrafanaDesk } from './grafana-desk';

let desk: GrafanaDesk;
let server: GrafanaServer;

beforeAll(async () => {
  desk = await GrafanaDesk.start();
}, 60_000);
afterAll(() => desk.stop());
beforeEach(async () => {
  server = await GrafanaServer.start({ flavour: '11.2' });
  await desk.connect(server);
});
afterEach(async () => {
  expect(server.complaints).toEqual([]);
  await server.close();
  for (const name of readdirSync(desk.folder)) expect(name).not.toMatch(/\.lock|\.changed-/);
});

/** Somebody who takes a while. */
async function answerAfter(ms: number): Promise<void> {
  const { keyring } = desk.session;
  await keyring.waitForPrompt();
  await new Promise((resolve) => setTimeout(resolve, ms));
  await keyring.answerPrompt();
}

const CREATE = ['create', '--connection', 'Prod', '--name', 'ci'];
const ROBOT = ['--new-account', 'robot'];

describe('grafana connections', () => {
  it('lists them, for people and as JSON', async () => {
    const shown = await desk.run('connections');
    expect(shown.stderr).toBe('');
    expect(shown.stdout.split('\n')).toEqual([
      expect.stringMatching(/^NAME +ADDRESS +ENVIRONMENT +SIGN-IN +KEYS HERE$/),
      `Prod  ${server.url}  production   password  0`,
      '',
    ]);
    const json = await desk.run('connections', '--json');
    expect((await desk.valid(json)).connections).toEqual([
      {
        id: 'prod-id',
        name: 'Prod',
        url: server.url,
        environment: 'production',
        signIn: 'password',
        credentials: 0,
      },
    ]);
    expect(server.requests).toEqual([]);
  });

  it('says where the list cannot be read, and leaves it alone', async () => {
    writeFileSync(join(desk.folder, 'credentials.json'), '{"cut');
    const ended = await desk.run('connections');
    expect(ended).toMatchObject({ code: 8, stdout: '' });
    expect(ended.stderr).toMatch(/The list of credentials cannot be read: .*cut off.*Open the app/);
    expect(desk.file).toBe('{"cut');
  });
});

describe('get', () => {
  it('prints the secret alone, for the next command, or as header or curl', async () => {
    await desk.run(...CREATE, ...ROBOT);
    const secret = server.state.keys[0]?.secret;
    expect(await desk.command('get', 'CI')).toEqual({ code: 0, stdout: `${secret}\n`, stderr: '' });
    const header = await desk.command('get', 'ci', '--header');
    expect(header.stdout).toBe(`Authorization: Bearer ${secret}\n`);
    const curl = await desk.command('get', 'ci', '--curl');
    expect(curl.stdout).toContain(`Authorization: Bearer ${secret}`);
    const history = readFileSync(join(desk.folder, 'history.jsonl'), 'utf8');
    expect(history.match(/printed by the command line/g)).toHaveLength(3);
    expect(history).not.toContain(secret);
  });

  it('prints nothing where there is nothing to print', async () => {
    const unknown = await desk.command('get', 'nobody');
    expect(unknown).toMatchObject({ code: 6, stdout: '' });
    expect(unknown.stderr).toContain('There is no credential yet');
    expect(await desk.command('get', 'x', '--header', '--curl')).toMatchObject({ code: 2 });
  });
});

describe('grafana create', () => {
  it('keeps the key in the keyring, tells number and end, and prints it only where asked', async () => {
    const ended = await desk.run(...CREATE, ...ROBOT, '--json');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const [made] = server.state.keys;
    const told = await desk.valid<{ expiresAt: string }>(ended);
    expect(told).toMatchObject({
      outcome: 'stored',
      name: 'ci',
      keyKind: 'service-account-token',
      serverKeyId: made?.id,
      role: 'Viewer',
    });
    const inDays = (Date.parse(told.expiresAt) - Date.now()) / 86_400_000;
    expect(inDays).toBeGreaterThan(6.99);
    expect(inDays).toBeLessThan(7.01);
    expect(await desk.keys()).toEqual([made?.secret]);
    expect(ended.stdout + desk.file).not.toContain(made?.secret);

    const revealed = await desk.run(
      ...['create', '--connection', 'prod', '--name', 'other', '--role', 'Editor'],
      ...['--account', 'robot', '--ttl', '90m', '--reveal'],
    );
    expect(revealed.code).toBe(0);
    expect(revealed.stdout).toBe(`${server.state.keys[1]?.secret}\n`);
    expect(revealed.stderr).toMatch(/“other” \(number \d+\) is stored; ends: 20/);
    expect(revealed.stderr).toMatch(/role of its service account, Viewer/);
  });

  it('makes a legacy key where that is asked for, or all there is', async () => {
    const legacy = await desk.run(...CREATE, '--kind', 'api-key', '--never');
    expect(legacy).toMatchObject({ code: 0, stderr: '' });
    expect(legacy.stdout).toMatch(/^“ci” \(number \d+\) is stored; ends: never\n$/);
    expect(server.state.keys[0]).toMatchObject({ name: 'ci' });
    expect(server.state.keys[0]).not.toHaveProperty('serviceAccountId');

    const old = await GrafanaServer.start({ flavour: '7.5' });
    await desk.connect(old);
    const only = await desk.run(...CREATE, '--json');
    expect(await desk.valid(only)).toMatchObject({ keyKind: 'api-key' });
    await old.close();
  });

  it('refuses wrong words before anything is made', async () => {
    const wrong: readonly (readonly [readonly string[], number, RegExp])[] = [
      [[...CREATE], 2, /--account, or one to be made with --new-account/],
      [[...CREATE, '--kind', 'api-key', ...ROBOT], 2, /belongs to no service account/],
      [[...CREATE, ...ROBOT, '--ttl', '7x'], 1, /“x” is not a unit/],
      [[...CREATE, ...ROBOT, '--ttl', ''], 1, /never ends.*--never/],
      [[...CREATE, ...ROBOT, '--ttl', '1d', '--never'], 2, /cannot be used with/],
      [[...CREATE, ...ROBOT, '--role', 'Boss'], 2, /Viewer, Editor, Admin/],
      [[...CREATE, '--account', 'nobody'], 6, /no service account of that name/],
      [['keys', '--connection', 'Staging'], 6, /no connection of that name.*“Prod”/],
      [['keys'], 2, /--connection/],
      [['test'], 2, /--credential NAME or --connection NAME/],
      [['delete', '--connection', 'Prod', '--id', 'abc', '--yes'], 2, /A number is wanted/],
      [['delete', '--connection', 'Prod', '--id', '99', '--yes'], 6, /no key with the number 99/],
    ];
    for (const [args, code, says] of wrong) {
      const ended = await desk.run(...args);
      expect(ended, args.join(' ')).toMatchObject({ code, stdout: '' });
      expect(ended.stderr).toMatch(says);
      expect(ended.stderr).toMatch(/^tokentray: /);
    }
    expect(server.requests.filter((each) => each.method !== 'GET')).toEqual([]);
    expect(await desk.keys()).toEqual([]);
  }, 60_000);

  it('tells of a key whose answer was lost', async () => {
    server.fail({ kind: 'reset', carriedOut: true }, { method: 'POST', path: /tokens/ });
    const ended = await desk.run(...CREATE, ...ROBOT, '--json');
    const [made] = server.state.keys;
    expect(ended.code).toBe(1);
    expect(await desk.valid(ended)).toMatchObject({
      outcome: 'unsure',
      found: { kind: 'service-account-token', id: made?.id },
    });
    expect(ended.stderr).toMatch(/did make “ci” \(number \d+\).*gone for good/);
  });

  it('names the expired key that blocks a name; deleted, the name is free', async () => {
    const blocking = server.state.addApiKey({ name: 'ci', secondsToLive: 60 });
    server.state.advance(120);
    const refused = await desk.run(...CREATE, '--kind', 'api-key');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const command = /tokentray grafana delete --connection … (--id \d+ --kind api-key --yes)/.exec(
      refused.stderr,
    );
    expect(command?.[1]).toBe(`--id ${blocking.id} --kind api-key --yes`);
    const deleted = await desk.run(
      ...['delete', '--connection', 'Prod', ...(command?.[1] ?? '').split(' ')],
    );
    expect(deleted.stdout).toBe('1 of 1 deleted on “Prod”.\n');
    expect(await desk.run(...CREATE, '--kind', 'api-key')).toMatchObject({ code: 0 });
  });

  it('ends with a sentence and nothing made where the keyring is hung, and not before for Ctrl-C', async () => {
    desk.session.keyring.freeze();
    try {
      const begun = Date.now();
      const [ended] = await Promise.all([
        desk.run(...CREATE, ...ROBOT, '--kind', 'service-account-token'),
        desk.interrupt(/tokentray\.js grafana create/),
      ]);
      expect(ended).toMatchObject({ code: 7, stdout: '' });
      expect(ended.stderr).toMatch(/what was begun is brought to its end/);
      expect(ended.stderr).toMatch(/keychain did not answer in time/);
      expect(Date.now() - begun).toBeLessThan(20_000);
    } finally {
      desk.session.keyring.thaw();
    }
    expect(server.requests).toEqual([]);
  }, 40_000);

  it('says that a locked keyring waits, and goes on once it is unlocked', async () => {
    await desk.session.keyring.lock();
    const [ended] = await Promise.all([desk.run(...CREATE, ...ROBOT), answerAfter(2_000)]);
    expect(ended.stderr).toMatch(/the keychain is locked and waits for you/);
    expect(ended.code).toBe(0);
    expect(await desk.keys()).toEqual([server.state.keys[0]?.secret]);
  }, 40_000);
});

describe('grafana keys, test and delete', () => {
  it('lists what is there with what is known here', async () => {
    await desk.run(...CREATE, ...ROBOT);
    server.state.addApiKey({ name: 'old', secondsToLive: 1 });
    server.state.addApiKey({ name: 'grey\u202e\u0007', role: 'Editor' });
    server.state.advance(5);
    const shown = await desk.run('keys', '--connection', 'Prod');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(
      /service-account-token +robot \/ ci +Viewer +live +20\S+Z .*held\n/,
    );
    expect(shown.stdout).toMatch(/api-key +grey\\u202e\\u0007 +Editor +live +no end +- +-\n/);
    expect(shown.stdout).not.toContain('old');
    const json = await desk.run('keys', '--connection', 'Prod', '--include-expired', '--json');
    const { rows } = await desk.valid<{ rows: { name: string }[] }>(json);
    expect(rows.map(({ name }) => name)).toContain('old');
  });

  it('tests a key and a connection, and ends with 1 for one that is dead', async () => {
    await desk.run(...CREATE, ...ROBOT);
    const alive = await desk.run('test', '--credential', 'ci');
    expect(alive).toMatchObject({ code: 0, stderr: '' });
    expect(alive.stdout).toMatch(/alive.*“Main Org.”.*\(200\)/);
    server.state.revoke(server.state.keys[0]?.id ?? 0);
    const dead = await desk.run('test', '--credential', 'ci', '--json');
    expect(dead.code).toBe(1);
    expect(await desk.valid(dead)).toMatchObject({ alive: false, status: 'revoked', code: 401 });
    const connection = await desk.run('test', '--connection', 'Prod');
    expect(connection.stdout).toMatch(/Grafana 11\.2\.0.*Admin/);
  });

  it('shows the fingerprint of a certificate that nobody vouches for', async () => {
    const certificate = await selfSignedCertificate();
    const secure = await GrafanaServer.start({ flavour: '12', certificate });
    await desk.connect(secure);
    const refused = await desk.run('test', '--connection', 'Prod', '--json');
    expect(refused.code).toBe(1);
    const { fingerprint } = await desk.valid<{ fingerprint: string }>(refused);
    expect(fingerprint.replaceAll(':', '').toLowerCase()).toBe(
      certificate.fingerprint.replaceAll(':', '').toLowerCase(),
    );
    await desk.connect(secure, { trustedFingerprint: fingerprint });
    expect(await desk.run('test', '--connection', 'Prod')).toMatchObject({ code: 0 });
    await secure.close();
  });

  it('deletes there and here, after a yes', async () => {
    await desk.run(...CREATE, ...ROBOT);
    const id = String(server.state.keys[0]?.id);
    const asked = await desk.run('delete', '--connection', 'Prod', '--id', id);
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toMatch(/would delete “ci” \(service-account-token \d+\).*--yes/);
    expect(server.state.keys).toHaveLength(1);
    const done = await desk.run('delete', '--connection', 'Prod', '--id', id, '--yes', '--json');
    expect(await desk.valid(done)).toMatchObject({ deleted: 1, failures: [] });
    expect(server.state.keys).toEqual([]);
    expect(await desk.keys()).toEqual([]);
    expect(JSON.parse(desk.file).credentials).toEqual([]);
  });
});
