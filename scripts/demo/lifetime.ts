import type { Page } from '@playwright/test';
import {
  fieldOf,
  fillTokenForm,
  goTo,
  openTokenForm,
  save,
  signAndSave,
} from '../../test/e2e/window-actions';
import type { XClipboard } from '../../test/support/clipboard';
import {
  ENTERED,
  GATEWAY,
  GATEWAY_TOKEN,
  OWN_WORDS,
  PASTED,
  PLACES,
  ROLLED,
} from './lifetime-samples';
import { SAMPLE_KEY } from './sample-grafana';
import { ARCHIVED, FAVOURITE } from './samples';

/** Where it is shown, and how a picture is taken. */
export interface Stage {
  readonly page: Page;
  readonly clipboard: XClipboard;
  readonly step: (title: string) => void;
  picture(name: string): Promise<void>;
  /** Waits until the messages at the window's edge have gone. */
  settled(): Promise<void>;
}

type Tab = 'Overview' | 'Where it is used' | 'Renewal' | 'History';

/** What becomes of credentials: pasted, entered, put in place, renewed, rolled, leaked, put away. */
export class Lifetime {
  private readonly page: Page;
  /** The token as it was before its renewal. */
  private former = '';

  constructor(private readonly stage: Stage) {
    this.page = stage.page;
  }

  async run(): Promise<void> {
    await this.gateway();
    await this.paste();
    await this.enterByHand();
    await this.places();
    await this.pasteFormer();
    await this.renewOnServer();
    await this.rollKey();
    await this.leaked();
    await this.tidy();
  }

  /** The pages that are worth a picture in both themes. */
  async pages(take: (name: string) => Promise<void>): Promise<void> {
    await this.open(FAVOURITE, 'Where it is used');
    await this.page.getByRole('button', { name: 'Show the command for Kubernetes' }).click();
    await take('places');
    await this.open(SAMPLE_KEY.name, 'Renewal');
    await this.page.getByText('Will be deleted').waitFor();
    await take('grace');
  }

  private async gateway(): Promise<void> {
    const { page, stage } = this;
    stage.step('A self-hosted gateway is added, and a token for it signed');
    await goTo(page, 'Services');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Self-hosted gateway' }).click();
    for (const [label, text] of Object.entries(GATEWAY)) await fieldOf(page, label).fill(text);
    await save(page);
    await page.getByText(`${GATEWAY['Gateway name']} was added.`).first().waitFor();
    await openTokenForm(page);
    await fieldOf(page, 'Service').selectOption(
      `${GATEWAY['Gateway name']} (${GATEWAY.Environment})`,
    );
    await fillTokenForm(page, GATEWAY_TOKEN);
    await signAndSave(page);
    await page.getByRole('heading', { name: 'New token' }).waitFor({ state: 'hidden' });
  }

  private async paste(): Promise<void> {
    const { page, stage } = this;
    stage.step('A header line is pasted: TokenTray tells what is in it');
    await this.pasteText(PASTED.text);
    await fieldOf(page, 'Name').fill(PASTED.name);
    await fieldOf(page, 'Environment').fill(PASTED.environment);
    await stage.settled();
    await stage.picture('pasted');
    await save(page);
    await page.getByRole('heading', { level: 1, name: PASTED.name }).waitFor();
  }

  private async enterByHand(): Promise<void> {
    const { page, stage } = this;
    stage.step('A key of an Azure enrollment is entered, with its steps beside');
    await this.fromMenu('Enter by hand…');
    await page.getByRole('radio', { name: /^Azure EA access key/ }).check();
    for (const [label, text] of Object.entries(ENTERED)) await fieldOf(page, label).fill(text);
    await page.getByRole('radio', { name: 'Primary' }).check();
    await stage.settled();
    await stage.picture('enter-by-hand');
    await save(page);
    await page.getByRole('heading', { level: 1, name: ENTERED.Name }).waitFor();
  }

  private async places(): Promise<void> {
    const { page, stage } = this;
    stage.step('Where a token is used is listed; it is renewed, and one place has the new one');
    await this.open(FAVOURITE, 'Where it is used');
    for (const { type, fields } of PLACES) {
      await page.getByRole('button', { name: 'Add a place' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'What it is' }).selectOption(type);
      for (const [name, text] of Object.entries(fields)) {
        await dialog.locator(`input[name="${name}"]`).fill(text);
      }
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    }
    await page.getByRole('button', { name: 'Copy token', exact: true }).click();
    this.former = await stage.clipboard.waitFor(
      (text) => text.startsWith('SharedAccessSignature '),
      'the token on the clipboard',
    );
    await page.getByRole('button', { name: 'Renew', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign again', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('checkbox', { name: 'Deployed at GitHub' }).check();
  }

  private async pasteFormer(): Promise<void> {
    const { stage } = this;
    stage.step('Which token is this? The former one is pasted');
    await this.pasteText(`Authorization: ${this.former}`);
    await stage.settled();
    await stage.picture('pasted-former');
  }

  private async renewOnServer(): Promise<void> {
    const { page, stage } = this;
    stage.step('A Grafana key is made anew; the former one has three days of grace');
    await this.open(SAMPLE_KEY.name, 'Renewal');
    await page.getByRole('button', { name: 'Renew', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '3 days' }).check();
    await stage.picture('renew-key');
    await dialog.getByRole('button', { name: 'Renew', exact: true }).click();
    await dialog.getByText(`${SAMPLE_KEY.name} was renewed`).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('switch', { name: 'Renew by itself' }).click();
    await page.getByText('Next time:').waitFor();
  }

  private async rollKey(): Promise<void> {
    const { page, stage } = this;
    stage.step('The roll of a key is begun');
    await goTo(page, 'Services');
    await page.getByRole('button', { name: `Keys of ${ROLLED}` }).click();
    await page.getByRole('menuitem', { name: 'Roll a key…' }).click();
    await page.getByRole('radio', { name: 'Primary key' }).check();
    await page.getByRole('button', { name: 'Roll the primary key' }).click();
    await page.getByText('being rolled').or(page.getByText('begun')).first().waitFor();
    await stage.picture('roll-key');
    await page.getByRole('button', { name: 'Go on later' }).click();
  }

  private async leaked(): Promise<void> {
    const { page, stage } = this;
    stage.step('What to do about a leaked token');
    await this.fromRow(FAVOURITE, 'Leaked?');
    await page.getByRole('heading', { name: 'Stop it now' }).waitFor();
    await stage.picture('leaked');
  }

  private async tidy(): Promise<void> {
    const { page, stage } = this;
    stage.step('Tags and a note are written; one credential goes to the archive');
    for (const { name, tags, notes } of OWN_WORDS) {
      await this.fromRow(name, 'Edit…');
      await fieldOf(page, 'Tags').fill(tags);
      await fieldOf(page, 'Notes').fill(notes);
      await save(page);
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await this.open(FAVOURITE, 'History');
    await page.getByText('Created').first().waitFor();
    await stage.settled();
    await stage.picture('history');
    await this.fromRow(ARCHIVED, 'Archive');
    await page.getByRole('button', { name: /^Archived \(1\)/ }).waitFor();
  }

  private async open(name: string, tab: Tab): Promise<void> {
    const { page } = this;
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  private async fromRow(name: string, entry: string): Promise<void> {
    const { page } = this;
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: entry }).first().click();
  }

  private async fromMenu(entry: string): Promise<void> {
    const { page } = this;
    await goTo(page, 'Credentials');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  }

  private async pasteText(text: string): Promise<void> {
    const { page, stage } = this;
    await this.fromMenu('Paste…');
    await page.getByRole('textbox', { name: 'Paste a secret here' }).waitFor();
    await stage.clipboard.write(text);
    await page.keyboard.press('Control+v');
    await page.getByRole('region', { name: 'What was pasted' }).waitFor();
  }
}
