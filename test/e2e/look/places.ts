import type { Locator, Page } from '@playwright/test';
import type { Seeded } from './seeded';

/** A page or a dialog of the window, and how a person who has the seed comes there. */
export interface Place {
  /** For the report, and the name of its picture. */
  readonly name: string;
  /**
   * What of the source it shows: `page/<page of a Route>` or `dialog/<kind of a DialogRequest>`.
   * `test/unit/architecture/every-place.test.ts` holds this list against the source.
   */
  readonly shows: string;
  open(seeded: Seeded): Promise<void>;
  /** Leaves enough of a long list to walk over it by Tab. */
  narrow?(seeded: Seeded): Promise<void>;
}

/** Asks for a page as the tray does, but for any page. */
export async function go(
  { app, page }: Pick<Seeded, 'app' | 'page'>,
  route: object,
): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, target) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('tokentray:navigate', target);
  }, route);
  await page.locator('main h1').first().waitFor();
}

export const dialogOf = (page: Page): Locator =>
  page.getByRole('dialog').or(page.getByRole('alertdialog'));

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('menuitem', { name }).click();
}

const idOf = ({ ids }: Seeded, name: string): string => ids.get(name) ?? '';

async function credential(
  seeded: Seeded,
  name: string,
  tab: 'overview' | 'places' | 'renewal' | 'history' = 'overview',
): Promise<void> {
  await go(seeded, { page: 'credential', credentialId: idOf(seeded, name), tab });
  await seeded.page.getByRole('heading', { level: 1, name }).waitFor();
}

const plain = (page: string): Place => ({
  name: page,
  shows: `page/${page}`,
  open: (seeded) => go(seeded, { page }),
});

const ofSource = (page: string, source: keyof Seeded['sources']): Place => ({
  name: page,
  shows: `page/${page}`,
  open: (seeded) => go(seeded, { page, sourceId: seeded.sources[source] }),
});

const tab = (name: 'overview' | 'places' | 'renewal' | 'history'): Place => ({
  name: `credential-${name}`,
  shows: 'page/credential',
  open: (seeded) => credential(seeded, seeded.chosen.token, name),
});

/** Every page, some of them in more than one state. */
export const PAGES: readonly Place[] = [
  {
    ...plain('credentials'),
    narrow: ({ page }) => page.getByRole('searchbox').first().fill('Billing'),
  },
  tab('overview'),
  tab('places'),
  tab('renewal'),
  tab('history'),
  {
    name: 'credential-replaced-on-server',
    shows: 'page/credential',
    open: (seeded) => credential(seeded, seeded.chosen.grafanaKey, 'renewal'),
  },
  {
    name: 'credential-secret-missing',
    shows: 'page/credential',
    open: (seeded) => credential(seeded, seeded.chosen.missing),
  },
  plain('add'),
  plain('new-entry'),
  ofSource('new-token', 'service'),
  ofSource('new-key', 'grafana'),
  {
    name: 'replace',
    shows: 'page/replace',
    open: (seeded) =>
      go(seeded, { page: 'replace', credentialId: idOf(seeded, seeded.chosen.eaKey) }),
  },
  {
    name: 'leaked',
    shows: 'page/leaked',
    open: (seeded) =>
      go(seeded, { page: 'leaked', credentialId: idOf(seeded, seeded.chosen.token) }),
  },
  plain('services'),
  plain('new-service'),
  ofSource('edit-service', 'service'),
  plain('new-gateway'),
  ofSource('edit-gateway', 'gateway'),
  plain('new-connection'),
  ofSource('edit-connection', 'grafana'),
  ofSource('server-keys', 'grafana'),
  ofSource('roll-key', 'service'),
  plain('import'),
  plain('first-steps'),
  plain('backup'),
  {
    name: 'restore',
    shows: 'page/restore',
    open: (seeded) =>
      go(seeded, {
        page: 'restore',
        backup: { id: 'none', fileName: 'tokentray-backup.age', needsPassphrase: true },
      }),
  },
  plain('reminders'),
  plain('settings'),
];

interface Menued {
  readonly kind: string;
  readonly page: (seeded: Seeded) => Promise<void>;
  /** The button that opens it, or the menu that it is in. */
  readonly button: string | RegExp;
  readonly item?: RegExp;
}

const dialog = ({ kind, page, button, item }: Menued): Place => ({
  name: `dialog-${kind}`,
  shows: `dialog/${kind}`,
  async open(seeded) {
    await page(seeded);
    await press(seeded.page, button);
    if (item !== undefined) await choose(seeded.page, item);
    await dialogOf(seeded.page).waitFor();
  },
});

const onToken = (seeded: Seeded) => credential(seeded, seeded.chosen.token);
const onPlaces = (seeded: Seeded) => credential(seeded, seeded.chosen.token, 'places');
const onReplaced = (seeded: Seeded) => credential(seeded, seeded.chosen.grafanaKey, 'renewal');
const onList = (seeded: Seeded) => go(seeded, { page: 'credentials' });
const onServices = (seeded: Seeded) => go(seeded, { page: 'services' });
const onSettings = (seeded: Seeded) => go(seeded, { page: 'settings' });

const onBackup = (seeded: Seeded) => go(seeded, { page: 'backup' });

/** Every dialog that the seeded app can show. */
export const DIALOGS: readonly Place[] = [
  dialog({ kind: 'renew', page: onToken, button: /^Renew$/ }),
  {
    ...dialog({ kind: 'renew', page: onReplaced, button: /^Renew$/ }),
    name: 'dialog-renew-on-server',
  },
  dialog({ kind: 'edit-credential', page: onToken, button: /^More for /, item: /^Edit…/ }),
  dialog({ kind: 'delete-credential', page: onToken, button: /^More for /, item: /^Delete…/ }),
  dialog({ kind: 'edit-place', page: onPlaces, button: 'Add a place' }),
  dialog({ kind: 'remove-place', page: onPlaces, button: /^More for The build/, item: /^Remove/ }),
  dialog({
    kind: 'clear-history',
    page: (seeded) => credential(seeded, seeded.chosen.token, 'history'),
    button: /^Clear/,
  }),
  dialog({ kind: 'undo-renewal', page: onReplaced, button: /^Undo: bring/ }),
  dialog({ kind: 'settle-former', page: onReplaced, button: /^Delete now/ }),
  dialog({ kind: 'delete-service', page: onServices, button: /^Delete Contoso/ }),
  dialog({ kind: 'switch-key', page: onServices, button: /^Keys of Contoso/, item: /^Switch to/ }),
  {
    name: 'dialog-delete-server-keys',
    shows: 'dialog/delete-server-keys',
    async open(seeded) {
      await go(seeded, { page: 'server-keys', sourceId: seeded.sources.grafana });
      await seeded.page
        .getByRole('checkbox', { name: /^Select / })
        .nth(2)
        .check();
      await press(seeded.page, /^Delete/);
      await dialogOf(seeded.page).waitFor();
    },
  },
  dialog({ kind: 'list-keys', page: onList, button: /^Keys$/ }),
  dialog({
    kind: 'bulk',
    async page(seeded) {
      await onList(seeded);
      await seeded.page.getByRole('checkbox', { name: 'Select all' }).check();
    },
    button: /^Delete…$/,
  }),
  dialog({ kind: 'delete-unknown-secret', page: onSettings, button: /^Delete entry/ }),
  dialog({ kind: 'recovery-passphrase', page: onBackup, button: /recovery passphrase…$/ }),
  dialog({ kind: 'export-encrypted', page: onBackup, button: /^Export encrypted/ }),
  dialog({ kind: 'export-plain', page: onBackup, button: /^Export in plain text/ }),
  dialog({ kind: 'use-secret-file', page: onSettings, button: /^Keep secrets in an encrypted/ }),
];

/** Those that are there once the secrets are in an encrypted file. */
export const FILE_DIALOGS: readonly Place[] = [
  dialog({ kind: 'use-keychain', page: onSettings, button: /^Move to the keychain/ }),
  dialog({ kind: 'change-passphrase', page: onSettings, button: /^Change passphrase/ }),
];

/** What a damaged file brings about: a banner on every page, with a dialog behind it. */
export const DAMAGED_DIALOGS: readonly Place[] = [
  dialog({ kind: 'begin-anew', page: async () => undefined, button: /^Begin anew/ }),
];
