import { expect, type Page } from '@playwright/test';
import { TokenTrayApp } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import { ended, signal } from '../../support/processes';
import { within } from '../../support/wait';
import { must } from '../bridge';
import { CHANGES, type ChangeName, provide } from './changes';
import { holdingsOf } from './holdings';
import { Ledger } from './ledger';
import { Moments, type Step } from './moments';

/** The app, killed again and again in the midst of changes, and what must be there afterwards. */
export class Kills {
  readonly ledger = new Ledger();
  /** How often it was killed while a change was under way. */
  midway = 0;
  count = 0;
  /** At which steps, by name, and how often. */
  readonly steps = new Map<string, number>();
  private constructor(
    private readonly desktop: DesktopSession,
    private readonly moments: Moments,
    private app: TokenTrayApp,
    private page: Page,
  ) {}

  static async begin(desktop: DesktopSession): Promise<Kills> {
    const moments = await Moments.watch(desktop);
    const app = await TokenTrayApp.launch(desktop);
    const kills = new Kills(desktop, moments, app, await app.window());
    await provide(kills.page, kills.ledger);
    return kills;
  }

  /** Kills at the `nth` such step of the change; gives false where it has fewer. */
  async atStep(name: ChangeName, where: Step['where'], nth: number): Promise<boolean> {
    let seen = 0;
    let reached: Step | undefined;
    this.moments.tell((step) => {
      if (step.where !== where || reached !== undefined) return;
      seen += 1;
      if (seen < nth) return;
      reached = step;
      signal(this.app.pid, 'SIGKILL');
    });
    const done = await this.change(name);
    // A notice may come after the answer.
    if (done) await new Promise((resolve) => setTimeout(resolve, 50));
    this.moments.tell(undefined);
    if (reached === undefined) return false;
    const { what } = reached as Step;
    this.steps.set(what, (this.steps.get(what) ?? 0) + 1);
    await this.afterwards(!done);
    return true;
  }

  /** Kills so many milliseconds after a run of changes began. */
  async after(ms: number, names: readonly ChangeName[]): Promise<void> {
    let killed = false;
    const timer = setTimeout(() => {
      killed = true;
      signal(this.app.pid, 'SIGKILL');
    }, ms);
    let midway = false;
    for (let turn = 0; !killed; turn += 1) {
      midway = !(await this.change(names[turn % names.length] as ChangeName));
      await provideQuietly(this.page, this.ledger);
    }
    clearTimeout(timer);
    await this.afterwards(midway);
  }

  end(): void {
    this.moments.close();
  }

  /** Whether the app has reported it as done. */
  private async change(name: ChangeName): Promise<boolean> {
    try {
      await CHANGES[name](this.page, this.ledger);
      return true;
    } catch (error) {
      // Only its death is an excuse.
      await within(this.app.exited, { what: `the app to be dead: ${String(error)}` });
      return false;
    }
  }

  /** All of its processes are gone; then what is there is compared, and again after a start. */
  private async afterwards(midway: boolean): Promise<void> {
    this.count += 1;
    if (midway) this.midway += 1;
    await within(this.app.exited, { what: 'the killed app to end' });
    for (const { pid, argv } of this.desktop.processes()) {
      if (argv[0]?.endsWith('electron') === true) await ended(pid);
    }
    await this.desktop.tray.waitForNoItem();
    this.ledger.compare(this.desktop, await holdingsOf(this.desktop));

    this.app = await TokenTrayApp.launch(this.desktop);
    this.page = await this.app.window();
    const { credentials } = await must<{ credentials: { id: string }[] }>(this.page, 'getSnapshot');
    expect(credentials.map(({ id }) => id).sort()).toEqual(this.ledger.ids('credential').sort());
    for (const [id, kind] of this.ledger.halfGone) {
      await must(this.page, kind === 'source' ? 'removeSource' : 'removeCredential', id);
      this.ledger.changed(id, { gone: true });
    }
    await provide(this.page, this.ledger);
    // At the latest the next change of a secret clears away what the dead one has left over.
    await CHANGES.renew(this.page, this.ledger);
    await expect.poll(async () => (await holdingsOf(this.desktop)).leftOver).toEqual([]);
  }
}

/** The app may die of it. */
async function provideQuietly(page: Page, ledger: Ledger): Promise<void> {
  try {
    await provide(page, ledger);
  } catch {
    // What came of it is seen afterwards.
  }
}
