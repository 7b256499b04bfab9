import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import {
  fillConnectionForm,
  fillKeyForm,
  makeTheKey,
  openConnectionForm,
  openKeyForm,
  openServerKeys,
  saveConnection,
} from '../../test/e2e/grafana-forms';
import {
  addService,
  fieldOf,
  fillServiceForm,
  fillTokenForm,
  goTo,
  openServiceForm,
  openTokenForm,
  save,
  signAndSave,
} from '../../test/e2e/window-actions';
import type { TokenTrayApp } from '../../test/support/app';
import type { GrafanaServer } from '../../test/support/grafana-server';
import { eventually } from '../../test/support/wait';
import type { DemoDesktop } from './demo-desktop';
import { showImport } from './import-preview';
import { Lifetime } from './lifetime';
import type { PanelTray } from './panel-tray';
import { showQuickCopy } from './quick-copy';
import { SAMPLE_CONNECTION, SAMPLE_KEY, sampleAddress, WATCHED } from './sample-grafana';
import {
  FAVOURITE,
  REMINDED,
  remindedToken,
  SAMPLE_SERVICES,
  type SampleToken,
  SHORT_LIVED,
  sampleTokens,
} from './samples';
import { type Area, around, SCREEN } from './screen';

const NOTIFICATIONS = 'xfce4-notifyd';
const WINDOW = { width: 1120, height: 800 };

/** What a person does with the app on the first day, with a picture at each place worth one. */
export class Journey {
  constructor(
    private readonly desktop: DemoDesktop,
    private readonly app: TokenTrayApp,
    private readonly tray: PanelTray,
    private readonly grafana: GrafanaServer,
    private readonly folder: string,
    private readonly step: (title: string) => void,
  ) {}

  async run(): Promise<void> {
    this.step('The window of the first start');
    const page = await this.firstWindow();
    await this.addServices(page);
    await this.addConnection(page);
    await this.makeKey(page);
    await this.addTokens(page);
    const lifetime = new Lifetime({
      page,
      clipboard: this.desktop.session.clipboard,
      step: this.step,
      picture: (name) => this.picture(page, name),
      settled: () => this.settled(page),
    });
    await lifetime.run();
    await this.movingIn(page);
    await this.addReminded(page);
    await this.trayMenu(page);
    await this.pages(page, lifetime);
    await this.notification(page);
    await this.copyFromTray();
    await this.quit();
  }

  private async firstWindow(): Promise<Page> {
    const page = await this.app.electron.firstWindow({ timeout: 30_000 });
    await page.getByRole('navigation').waitFor();
    const window = await this.app.electron.browserWindow(page);
    await window.evaluate((shown, size) => {
      shown.setContentSize(size.width, size.height);
      shown.center();
    }, WINDOW);
    await this.picture(page, 'first-start');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByText('The keychain works').waitFor();
    await this.picture(page, 'first-steps');
    await page.getByRole('button', { name: 'Skip the rest' }).click();
    await page.getByRole('heading', { level: 1, name: 'Credentials' }).waitFor();
    return page;
  }

  private async addServices(page: Page): Promise<void> {
    this.step('Two API Management services are added, with sample keys');
    const [first, second] = SAMPLE_SERVICES;
    await openServiceForm(page);
    await fillServiceForm(page, first);
    await this.picture(page, 'add-service');
    await save(page);
    await page.getByRole('heading', { name: 'Add a service' }).waitFor({ state: 'hidden' });
    await addService(page, second);
  }

  private async addConnection(page: Page): Promise<void> {
    this.step('A Grafana is connected to: a sample server on this computer');
    await this.settled(page);
    await openConnectionForm(page);
    await fillConnectionForm(page, {
      ...SAMPLE_CONNECTION,
      ...this.grafana.admin,
      address: `${sampleAddress(this.grafana)}/d/sample/overview?orgId=1&from=now-6h`,
      method: 'User and password',
    });
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('Signed in', { exact: true }).waitFor();
    await this.picture(page, 'add-connection');
    await saveConnection(page, SAMPLE_CONNECTION.name);
  }

  private async makeKey(page: Page): Promise<void> {
    this.step('A key is made there; two that others made are watched');
    await this.settled(page);
    await openKeyForm(page, SAMPLE_CONNECTION.name);
    await fillKeyForm(page, SAMPLE_KEY);
    await this.picture(page, 'new-key');
    await makeTheKey(page);
    await page.getByRole('heading', { name: SAMPLE_KEY.name }).waitFor();
    await openServerKeys(page, SAMPLE_CONNECTION.name);
    for (const name of WATCHED) {
      await page.getByRole('button', { name: `Watch ${name}` }).click();
      await page.getByRole('button', { name: `Open ${name}` }).waitFor();
    }
  }

  private async addTokens(page: Page): Promise<void> {
    this.step('Tokens are signed; one ends in seconds');
    await this.settled(page);
    for (const token of sampleTokens()) {
      await this.sign(page, token);
      if (token.name === SHORT_LIVED) await this.silence(page, token.name);
    }
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: `Favourite: ${FAVOURITE}` }).click();
  }

  private async addReminded(page: Page): Promise<void> {
    this.step('A token is signed whose reminder of seven days before is due in seconds');
    await this.sign(page, remindedToken());
  }

  private async sign(page: Page, token: SampleToken): Promise<void> {
    await openTokenForm(page);
    await this.chooseService(page, token);
    await fillTokenForm(page, token);
    if (token.name === FAVOURITE) await this.picture(page, 'new-token');
    await signAndSave(page);
    await page.getByRole('heading', { name: 'New token' }).waitFor({ state: 'hidden' });
  }

  /** Its own lead times, `off`: the notification to come is to stand alone. */
  private async silence(page: Page, name: string): Promise<void> {
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await fieldOf(page, 'Lead times').fill('off');
    await save(page);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  private async chooseService(page: Page, { service }: SampleToken): Promise<void> {
    const { environment } = SAMPLE_SERVICES.find(({ name }) => name === service) ?? {};
    await fieldOf(page, 'Service').selectOption(`${service} (${environment})`);
  }

  private async pages(page: Page, lifetime: Lifetime): Promise<void> {
    await goTo(page, 'Credentials');
    await page
      .getByText(/^Expired .* ago$|^Expired just now$/)
      .first()
      .waitFor({ timeout: 60_000 });
    for (const theme of ['Dark', 'Light']) {
      this.step(`Every page, ${theme.toLowerCase()}`);
      const take = (name: string) => this.picture(page, `${name}-${theme.toLowerCase()}`);
      await goTo(page, 'Settings');
      await page.getByRole('radio', { name: theme }).click();
      await this.settled(page);
      await take('settings');
      await goTo(page, 'Reminders');
      await page.getByRole('heading', { name: 'Coming up' }).waitFor();
      await take('reminders');
      await goTo(page, 'Services');
      await take('services');
      await openServerKeys(page, SAMPLE_CONNECTION.name);
      await page.getByRole('switch', { name: 'Include expired' }).click();
      await page.locator('[data-state="expired"]').first().waitFor();
      await take('server-keys');
      await goTo(page, 'Credentials');
      await page.getByText(REMINDED).first().waitFor();
      await take('credentials');
      await this.overview(page, take);
      await page.getByText(REMINDED).first().click();
      await page.getByRole('heading', { name: REMINDED }).waitFor();
      await take('credential');
      await lifetime.pages(take);
    }
  }

  /** The timeline of a year, with a mark that stands for several opened. */
  private async overview(page: Page, take: (name: string) => Promise<void>): Promise<void> {
    const span = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await span('1 year');
    await page.locator('[data-mark][aria-haspopup]').last().click();
    await page.getByRole('dialog').waitFor();
    await take('overview');
    await page.keyboard.press('Escape');
    await span('90 days');
  }

  private async movingIn(page: Page): Promise<void> {
    this.step('A spreadsheet is dropped: what an import would bring');
    await showImport(page, this.desktop.session.home, () => this.picture(page, 'import'));
    this.step('The box for quick copy is opened over everything');
    await showQuickCopy(this.app, this.desktop.session, 'co', (box) =>
      this.picture(box, 'quick-copy'),
    );
  }

  private async trayMenu(page: Page): Promise<void> {
    this.step('The tray menu is opened by a click on the icon');
    await goTo(page, 'Credentials');
    await this.tray.open();
    await this.tray.openSubmenu([new RegExp(`^(?:! )?${REMINDED}`)]);
    await this.desktop.screen.capture('tray-menu', around(await this.tray.openMenus(), 40));
    await this.tray.close();
  }

  private async notification(page: Page): Promise<void> {
    this.step('The reminder of seven days before comes as a notification');
    await goTo(page, 'Credentials');
    const areas = await this.notificationAreas();
    // It may go by itself while the list's next minute is waited for; so the icon's hint goes first.
    await this.desktop.screen.moveMouse(SCREEN.width / 2, SCREEN.height - 4);
    await setTimeout(1_000);
    await this.desktop.screen.capture('notification', around(areas, 16));
    await this.desktop.screen.capture('desktop');
  }

  private async copyFromTray(): Promise<void> {
    this.step('A token is copied from the tray menu');
    await this.tray.choose([new RegExp(`^(?:! )?${REMINDED}`), 'Copy token']);
    await this.desktop.session.clipboard.waitFor(
      (text) => /^SharedAccessSignature uid=integration&ex=.+&sn=.+==$/.test(text),
      'the token on the clipboard',
    );
  }

  private async quit(): Promise<void> {
    this.step('The app is quit from the tray');
    await this.tray.choose(['Quit TokenTray']);
    const { code } = await this.app.waitForExit();
    if (code !== 0) throw new Error(`the app ended with code ${code}`);
  }

  private notificationAreas(): Promise<Area[]> {
    return eventually(
      async () => {
        const areas = await this.desktop.screen.windowsOf(NOTIFICATIONS);
        return areas.length > 0 ? areas : undefined;
      },
      { what: 'a notification on the screen', timeoutMs: 90_000, everyMs: 200 },
    );
  }

  /** Waits until the messages at the window's edge have gone. */
  private async settled(page: Page): Promise<void> {
    await eventually(
      async () => ((await page.locator('.fui-Toast').count()) === 0 ? true : undefined),
      { what: "the window's messages to go", timeoutMs: 30_000, everyMs: 200 },
    );
  }

  private async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(this.folder, `${name}.png`), animations: 'disabled' });
  }
}
