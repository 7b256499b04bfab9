import { StandInCluster } from '../support/stand-in-cluster';
import { sleep } from './app-clock';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { entriesOf } from './keychain';
import { openCredential, openTab } from './renewal-actions';
import { shownAs } from './snapshot';
import { SERVICE } from './window-actions';

interface Reminders {
  readonly upcoming: readonly { readonly formerAtPlaces?: number }[];
  readonly announced: readonly { readonly formerAtPlaces?: number }[];
}

const CLUSTER_SECRET = 'Kubernetes Secret prod/api-token, entry token';
const CELLAR = 'The build server in the cellar';
const DAY = 86_400;

test('after a renewal the places are a checklist, and the old end is told until all are ticked', async ({
  desktop,
  app,
}) => {
  test.setTimeout(90_000);
  const cluster = new StandInCluster();
  const page = await app.window();
  const ids = await plant(page, SERVICE, [{ name: 'Deployment', expiry: '10d' }]);
  const id = ids.get('Deployment') ?? '';

  try {
    await test.step('two places are listed, one with a command', async () => {
      await openCredential(page, 'Deployment', 'Where it is used');
      await page.getByRole('button', { name: 'Add a place' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('What it is').selectOption('Kubernetes Secret');
      await dialog.getByRole('textbox', { name: /^Name of the Secret/ }).fill('Api_Token');
      await dialog.getByRole('textbox', { name: /^Entry within it/ }).fill('token');
      await dialog.getByRole('textbox', { name: /^Namespace/ }).fill('prod');
      await dialog.getByRole('textbox', { name: /^Restart afterwards/ }).fill('deployment/gateway');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog).toContainText('small letters, digits, hyphens and points');
      await dialog.getByRole('textbox', { name: /^Name of the Secret/ }).fill('api-token');
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      // Until it has gone, what was typed stands in it as well.
      await expect(dialog).toHaveCount(0);
      await expect(page.getByText(CLUSTER_SECRET)).toBeVisible();

      await page.getByRole('button', { name: 'Add a place' }).click();
      await dialog.getByLabel('What it is').first().selectOption('Another place');
      await dialog.getByRole('textbox', { name: /^What it is/ }).fill(CELLAR);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog).toHaveCount(0);
      await expect(page.getByText(CELLAR)).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(0);
    });

    await test.step('renewed: list, tray and page say that it is not deployed yet', async () => {
      await must(page, 'resignCredential', id, {
        keyRole: 'primary',
        format: 'sas',
        expiry: '20d',
      });
      await openTab(page, 'Overview');
      const notice = page.locator('[data-about="undeployed"]');
      await expect(notice).toContainText('2 places still have the old one');
      await notice.getByRole('button', { name: 'Show the places' }).click();
      await expect(page.getByText('0 of 2 deployed').first()).toBeVisible();
      await desktop.tray.waitForEntry([
        /^Deployment · PRODUCTION · renewed, not yet deployed · old one: 10 days left$/,
        'Renewed, not yet deployed in 2 places…',
      ]);
    });

    await test.step('the copied command puts the new one in place, and nothing is printed', async () => {
      await page.getByRole('button', { name: `Copy command for ${CLUSTER_SECRET}` }).click();
      const command = await desktop.clipboard.waitFor(
        (text) => text.includes('kubectl'),
        'the command',
      );
      const token = [...(await entriesOf(desktop))].find(([, secret]) =>
        secret.startsWith('SharedAccessSignature'),
      );
      const secret = token?.[1] ?? 'no token in the keychain';
      expect(command).not.toContain(secret.slice(-40));
      const first = await cluster.run(command, desktop.env);
      expect(first).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(cluster.value).toBe(secret);
      const again = await cluster.run(command, desktop.env);
      expect(again.code).toBe(0);
      expect(cluster.value).toBe(secret);
      expect(cluster.calls.join('\n')).not.toContain(secret.slice(-40));
      expect(cluster.calls).toContain('tokentray get Deployment');
      expect(cluster.calls.filter((call) => call.startsWith('apply '))).toHaveLength(1);
      expect(cluster.calls.at(-1)).toBe('rollout restart deployment/gateway --namespace=prod');
      const unknown = command.replace('Deployment', 'Nobody');
      const nothing = await cluster.run(unknown, desktop.env);
      expect(nothing.stderr).toContain('There is no credential of that name.');
      expect(nothing.code).not.toBe(0);
      expect(cluster.value).toBe(secret);
    });

    await test.step('one ticked: the other still counts; the old end is announced', async () => {
      await page.getByRole('checkbox', { name: `Deployed at ${CLUSTER_SECRET}` }).click();
      await expect(page.getByText('1 of 2 deployed').first()).toBeVisible();
      await sleep(app, 9.5 * DAY);
      const told = await desktop.notifications.waitFor(
        (one) => /^Old token expires .*: Deployment \(production\)$/.test(one.summary),
        'the end of the old one',
      );
      expect(told.body).toContain('The old token of Deployment is still in use at 1 place');
      expect(told.body).toContain('tick it off in TokenTray');
      // It is on the screen before its record is stored.
      await expect
        .poll(async () => {
          const { announced } = await must<Reminders>(page, 'getReminders');
          return announced.map(({ formerAtPlaces }) => formerAtPlaces);
        })
        .toContain(1);
    });

    await test.step('all ticked: nothing is left to tell of the old one', async () => {
      await page.getByRole('checkbox', { name: `Deployed at ${CELLAR}` }).click();
      await expect(page.getByText('Deployed everywhere').first()).toBeVisible();
      await expect(page.locator('[data-about="undeployed"]')).toHaveCount(0);
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      expect((await shownAs(page, 'Deployment')).undeployed).toBeUndefined();
      await desktop.tray.waitForEntry([/^.{0,2}Deployment · PRODUCTION · 1?\d days left$/]);
      const { upcoming } = await must<Reminders>(page, 'getReminders');
      expect(upcoming.length).toBeGreaterThan(0);
      expect(upcoming.filter(({ formerAtPlaces }) => formerAtPlaces !== undefined)).toEqual([]);
    });
  } finally {
    cluster.remove();
  }
});
