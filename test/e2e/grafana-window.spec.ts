import { GrafanaServer, newEntraToken, selfSignedCertificate } from '../support/grafana-server';
import { CONNECTION_NAME, connect } from './grafana-actions';
import {
  answerCard,
  connectionFields,
  fillConnectionForm,
  fillKeyForm,
  type KeyFields,
  makeTheKey,
  openConnectionForm,
  openKeyForm,
  saveConnection,
} from './grafana-forms';
import { expect, type GrafanaFlavour, secretsOf, test } from './grafana-test';

interface Journey {
  readonly flavour: GrafanaFlavour;
  readonly says: readonly string[];
  readonly keys: readonly KeyFields[];
}

const JOURNEYS: readonly Journey[] = [
  {
    flavour: '7.5',
    says: ['7.5.5', 'Main Org. (1)', 'API keys (legacy) are made', 'older than 9.1'],
    keys: [{ name: 'Nightly report', kind: 'API key', role: 'Editor', timeToLive: '90m' }],
  },
  {
    flavour: '11.2',
    says: ['11.2.0', 'Service-account tokens are made', 'API keys (legacy) are made'],
    keys: [
      { name: 'Deployment', kind: 'Service-account token', newAccount: 'Pipelines', role: 'None' },
      { name: 'Rollback', existingAccount: 'Pipelines', timeToLive: '1M' },
      { name: 'Nightly report', kind: 'API key', role: 'Admin', timeToLive: '30d' },
    ],
  },
  {
    flavour: '12',
    says: ['12.1.0', 'Service-account tokens are made', 'they ended with Grafana 11.3'],
    keys: [{ name: 'Deployment', newAccount: 'Pipelines', timeToLive: '1y' }],
  },
];

for (const { flavour, says, keys } of JOURNEYS) {
  test.describe(`Grafana ${flavour}`, () => {
    test.use({ grafanaOptions: { flavour, pathPrefix: '/grafana' } });

    test('a connection and keys by their forms', async ({ desktop, app, grafana }) => {
      test.setTimeout(120_000);
      const page = await app.window();

      await test.step('the form reads the address, tests and saves', async () => {
        await openConnectionForm(page);
        await fillConnectionForm(page, { ...connectionFields(grafana), password: 'wrong' });
        await expect(page.locator('[data-address]')).toHaveText(
          `Connects to ${grafana.url}, organisation 1`,
        );
        await page.getByRole('button', { name: 'Test', exact: true }).click();
        await expect(answerCard(page)).toContainText('User or password is wrong');
        await fillConnectionForm(page, { password: grafana.admin.password });
        await expect(answerCard(page)).toContainText('Test again');
        await page.getByRole('button', { name: 'Test', exact: true }).click();
        for (const text of says) await expect(answerCard(page)).toContainText(text);
        expect(await secretsOf(desktop)).toEqual([]);
        await saveConnection(page);
        expect(await secretsOf(desktop)).toEqual([grafana.admin.password]);
      });

      for (const fields of keys) {
        await test.step(`${fields.name} is made and masked`, async () => {
          await openKeyForm(page);
          await fillKeyForm(page, fields);
          await makeTheKey(page);
          await expect(
            page.getByText(`${fields.name} is made and in the keychain.`).first(),
          ).toBeVisible();
          await expect(page.getByRole('heading', { name: fields.name, level: 1 })).toBeVisible();
          const stored = grafana.state.keys.find((each) => each.name === fields.name);
          expect(stored?.role).toBe(
            fields.existingAccount === undefined ? (fields.role ?? 'Viewer') : 'None',
          );
          const secret = stored?.secret ?? '';
          expect(await secretsOf(desktop)).toContain(secret);
          expect(await page.content()).not.toContain(secret);

          await page.getByRole('button', { name: 'Copy key', exact: true }).click();
          await desktop.clipboard.waitFor((text) => text === secret, 'the key');
          expect(await page.content()).not.toContain(secret);
          // Messages lie over the lower corner of a small window for a few seconds.
          await expect(page.locator('.fui-Toast')).toHaveCount(0);
          await page.getByRole('button', { name: 'Test key' }).click();
          await expect(page.getByText('The key is alive, in organisation 1')).toBeVisible();
          await page.getByRole('button', { name: 'Reveal', exact: true }).click();
          await expect(page.locator('[data-secret]')).toHaveText(secret);
          await page.getByRole('button', { name: 'Hide', exact: true }).click();
          await expect(page.locator('[data-secret]')).toHaveCount(0);
        });
      }
    });
  });
}

test('a key without an end is made on an explicit yes, and listed as such', async ({
  desktop,
  app,
  grafana,
}) => {
  const page = await app.window();
  await connect(page, grafana);
  await openKeyForm(page);
  await fillKeyForm(page, { name: 'For ever', kind: 'API key', timeToLive: '' });
  await makeTheKey(page);
  await expect(page.getByText('Enter a time to live, or tick this box.')).toBeVisible();
  expect(grafana.state.keys).toEqual([]);
  await page.getByRole('checkbox', { name: 'This key never ends' }).check();
  await makeTheKey(page);
  await expect(page.getByRole('heading', { name: 'For ever', level: 1 })).toBeVisible();
  await desktop.tray.waitForEntry([/^For ever · staging · no end$/]);
  expect(grafana.state.keys[0]?.expiresMs).toBeUndefined();
});

test('the form deletes the expired key that takes the name, and makes the new one', async ({
  desktop,
  app,
  grafana,
}) => {
  const old = grafana.state.addApiKey({ name: 'Deployment', secondsToLive: -60 });
  const page = await app.window();
  await connect(page, grafana);
  await openKeyForm(page);
  await fillKeyForm(page, { name: 'Deployment', kind: 'API key' });
  await makeTheKey(page);
  await expect(page.getByText('an expired key keeps its name')).toBeVisible();
  await page.getByRole('button', { name: 'Delete the expired key and create again' }).click();
  await expect(page.getByText('Deployment is made and in the keychain.').first()).toBeVisible();
  const [fresh] = grafana.state.keys;
  expect(grafana.state.keys).toHaveLength(1);
  expect(fresh?.id).not.toBe(old.id);
  expect(await secretsOf(desktop)).toContain(fresh?.secret);
});

test('the form tells of a key whose answer was lost and leads to the list', async ({
  app,
  grafana,
}) => {
  const page = await app.window();
  await connect(page, grafana);
  await openKeyForm(page);
  await fillKeyForm(page, { name: 'Lost', kind: 'API key' });
  grafana.fail({ kind: 'reset-half-way', carriedOut: true }, { method: 'POST' });
  await makeTheKey(page);
  await expect(page.getByText('It was made, but its secret was lost')).toBeVisible();
  await expect(page.getByText('The server did make “Lost”')).toBeVisible();
  await page.getByRole('button', { name: 'Show keys on the server' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Lost' })).toBeVisible();
});

test('keys that are switched off come with the command that switches them on', async ({
  desktop,
  app,
}) => {
  const audience = 'https://dashboard.azure.com';
  const options = { flavour: '12', entraAudiences: [audience] } as const;
  let workspace = await GrafanaServer.start({ ...options, keysSwitchedOff: true });
  const port = Number(new URL(workspace.url).port);
  try {
    const page = await app.window();
    const token = newEntraToken(audience);
    await connect(page, workspace, { signIn: { method: 'entra-token', token } });
    await openKeyForm(page);
    await expect(page.getByText('Keys may be switched off in this workspace')).toBeVisible();
    await page.getByRole('button', { name: 'Copy the command' }).click();
    await desktop.clipboard.waitFor(
      (text) => /^az grafana update --name \S+ --api-key Enabled$/.test(text),
      'the command',
    );
    await workspace.close();
    workspace = await GrafanaServer.start({ ...options, port });
    await page.getByRole('button', { name: 'Ask again' }).click();
    await expect(page.getByText('Keys may be switched off in this workspace')).toBeHidden();
    await fillKeyForm(page, { name: 'Deployment' });
    await makeTheKey(page);
    await expect(page.getByRole('heading', { name: 'Deployment', level: 1 })).toBeVisible();
    expect(await secretsOf(desktop)).toContain(workspace.state.keys[0]?.secret);
  } finally {
    await workspace.close();
  }
});

test('http beyond this computer is asked about before anything is sent', async ({ app }) => {
  const page = await app.window();
  await openConnectionForm(page);
  await fillConnectionForm(page, {
    name: CONNECTION_NAME,
    address: 'http://grafana.invalid:3000',
    environment: 'staging',
    method: 'User and password',
    user: 'admin',
    password: 'a password for nobody',
  });
  const yes = page.getByRole('checkbox', { name: 'Connect without encryption all the same' });
  await expect(yes).not.toBeChecked();
  await page.getByRole('button', { name: 'Save connection' }).click();
  await expect(page.getByText('Change the address to https, or tick this box.')).toBeVisible();
  await yes.check();
  await saveConnection(page);
  await expect(page.getByText('Not encrypted (http)')).toBeVisible();
});

test('a self-signed certificate is shown by its fingerprint and trusted by a click', async ({
  app,
}) => {
  const page = await app.window();
  const certificate = await selfSignedCertificate();
  const secure = await GrafanaServer.start({ flavour: '11.2', certificate });
  try {
    await openConnectionForm(page);
    await fillConnectionForm(page, connectionFields(secure));
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(answerCard(page)).toContainText('self-signed');
    await expect(answerCard(page)).toContainText(certificate.fingerprint);
    expect(secure.requests).toEqual([]);
    await page.getByRole('button', { name: 'Trust this certificate' }).click();
    await expect(answerCard(page)).toContainText('Signed in');
    await saveConnection(page);
    await expect(page.getByText('Own certificate trusted')).toBeVisible();
  } finally {
    await secure.close();
  }
});
