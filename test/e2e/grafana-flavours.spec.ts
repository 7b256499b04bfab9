import { must } from './bridge';
import {
  connect,
  type KeyMade,
  keyInput,
  listKeys,
  makeKey,
  refOf,
  rowNamed,
  type TestAnswer,
} from './grafana-actions';
import { expect, type GrafanaFlavour, paste, secretsOf, test } from './grafana-test';

interface Expected {
  readonly flavour: GrafanaFlavour;
  readonly makes: readonly ('api-key' | 'service-account-token')[];
  readonly version: string;
}

const FLAVOURS: readonly Expected[] = [
  { flavour: '7.5', makes: ['api-key'], version: '7.5.5' },
  { flavour: '9.5', makes: ['api-key', 'service-account-token'], version: '9.5.21' },
  { flavour: '11.2', makes: ['api-key', 'service-account-token'], version: '11.2.0' },
  { flavour: '11.3', makes: ['service-account-token'], version: '11.3.0' },
  { flavour: '12', makes: ['service-account-token'], version: '12.1.0' },
];

const NAMES = { 'api-key': 'Nightly report', 'service-account-token': 'Deployment' } as const;
const ACCOUNT = { newName: 'Pipelines' };

for (const { flavour, makes, version } of FLAVOURS) {
  test.describe(`Grafana ${flavour}`, () => {
    test.use({ grafanaOptions: { flavour, pathPrefix: '/grafana' } });

    test('connect, make each kind, hand it out, list it, delete it', async ({
      desktop,
      app,
      grafana,
    }) => {
      test.setTimeout(120_000);
      const page = await app.window();
      const { admin, state } = grafana;
      const issued = (name: string) => state.keys.find((each) => each.name === name)?.secret ?? '';

      const connectionId = await connect(page, grafana, {
        address: `${grafana.url}/d/abc/overview?orgId=1&from=now-6h`,
      });
      expect(await secretsOf(desktop)).toEqual([admin.password]);

      await test.step('the test says what the server is and makes', async () => {
        const answer = await must<TestAnswer>(page, 'testGrafanaConnection', connectionId);
        expect(answer.report).toMatchObject({
          version,
          role: 'Admin',
          organisation: { id: 1, name: 'Main Org.' },
          keyKinds: {
            apiKeys: { creates: makes.includes('api-key') ? 'yes' : 'no' },
            serviceAccountTokens: {
              creates: makes.includes('service-account-token') ? 'yes' : 'no',
            },
          },
        });
        const roles = flavour.startsWith('1') ? ['None'] : [];
        expect(answer.report).toMatchObject({
          roles: expect.arrayContaining([...roles, 'Viewer', 'Editor', 'Admin']),
        });
      });

      for (const kind of ['api-key', 'service-account-token'] as const) {
        const name = NAMES[kind];
        const input = keyInput(connectionId, name, {
          keyKind: kind,
          ...(kind === 'api-key' ? {} : { account: ACCOUNT }),
        });
        if (!makes.includes(kind)) {
          await test.step(`it explains why there is no ${kind}`, async () => {
            const refused: KeyMade = await makeKey(page, input);
            expect(refused.outcome).toBe('refused');
            expect(refused.problem?.message).toContain(
              kind === 'api-key'
                ? 'Make a service-account token instead.'
                : 'Make an API key instead.',
            );
            if (kind === 'api-key') expect(refused.instead).toBe('service-account-token');
            expect(state.keys.map((each) => each.name)).not.toContain(name);
          });
          continue;
        }

        await test.step(`${kind}: made, and in the keyring`, async () => {
          const before = Date.now();
          const made = await makeKey(page, input);
          expect(made).toMatchObject({ outcome: 'stored' });
          const [stored] = state.keys.filter((each) => each.name === name);
          expect(stored).toMatchObject({ role: 'Viewer', orgId: 1 });
          expect(((stored?.expiresMs ?? 0) - before) / 1000).toBeGreaterThan(604_800 - 5);
          expect(((stored?.expiresMs ?? 0) - before) / 1000).toBeLessThan(604_800 + 30);
          expect(issued(name)).toMatch(kind === 'api-key' ? /^eyJ/ : /^glsa_/);
          expect(await secretsOf(desktop)).toContain(issued(name));
        });

        await test.step(`${kind}: the tray hands out exactly what the server issued`, async () => {
          const way = [new RegExp(`^!? ?${name} · staging · 7 days left$`)];
          await desktop.tray.waitForEntry(way);
          await desktop.tray.click([...way, 'Copy key']);
          await desktop.clipboard.waitFor((text) => text === issued(name), 'the key');
          await desktop.tray.click([...way, 'Copy Authorization header']);
          await desktop.clipboard.waitFor(
            (text) => text === `Authorization: Bearer ${issued(name)}`,
            'the header',
          );
        });

        await test.step(`${kind}: the copied commands work in a shell`, async () => {
          const way = [new RegExp(`^!? ?${name} · `)];
          await desktop.tray.click([...way, 'Copy curl command']);
          const curl = await desktop.clipboard.waitFor((text) => text.includes('curl '), 'curl');
          expect(curl).toContain(`${grafana.url}/api/dashboards/home`);
          expect(curl).not.toContain(issued(name));
          expect(await paste(desktop, curl, { GRAFANA_KEY: issued(name) })).toMatch(
            /^HTTP\/1\.1 200 OK\r?\n/,
          );
          expect(await paste(desktop, curl, { GRAFANA_KEY: 'another' })).toMatch(
            /^HTTP\/1\.1 401 /,
          );
          await desktop.tray.click([...way, 'Copy curl command with the key inside']);
          const inside = await desktop.clipboard.waitFor((text) => text.includes(issued(name)), '');
          expect(await paste(desktop, inside)).toMatch(/^HTTP\/1\.1 200 OK\r?\n/);
        });

        await test.step(`${kind}: the test says that it is alive`, async () => {
          const { rows } = await listKeys(page, connectionId);
          const row = rowNamed({ rows, gone: [], notes: [] }, name);
          expect(row).toMatchObject({ kind, role: 'Viewer', here: 'held', state: 'live' });
          const tested = await must(page, 'testGrafanaKey', row.credentialId);
          expect(tested).toMatchObject({ alive: true, status: 'alive', code: 200 });
        });
      }

      await test.step('expired ones are listed where they are asked for', async () => {
        const account = state.accounts.find((each) => each.name === ACCOUNT.newName);
        const old = { name: 'Last year', secondsToLive: -86_400 };
        if (account === undefined) state.addApiKey(old);
        else state.addToken(account.id, old);
        const without = await listKeys(page, connectionId, false);
        expect(without.rows.map((row) => row.name)).not.toContain(old.name);
        const all = await listKeys(page, connectionId, true);
        expect(rowNamed(all, old.name)).toMatchObject({ state: 'expired', here: 'not-here' });
        expect(all.rows.map((row) => row.name).sort()).toEqual(
          state.keys.map((each) => each.name).sort(),
        );
        expect(all.notes).toEqual([]);
      });

      await test.step('all of them are deleted, there and in the keyring', async () => {
        const all = await listKeys(page, connectionId);
        const outcome = await must(
          page,
          'deleteServerKeys',
          connectionId,
          all.rows.map(refOf),
          false,
        );
        expect(outcome).toEqual({ deleted: makes.length + 1, failures: [] });
        expect(state.keys).toEqual([]);
        expect(await secretsOf(desktop)).toEqual([admin.password]);
        await desktop.tray.waitForMenu(
          (menu) => menu.children.every(({ label }) => !label.includes('days left')),
          'no key',
        );
      });

      await test.step('with the connection its password goes', async () => {
        await must(page, 'removeSource', connectionId);
        expect(await secretsOf(desktop)).toEqual([]);
      });
    });
  });
}
