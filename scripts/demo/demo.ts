import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Ending, TokenTrayApp } from '../../test/support/app';
import { DemoDesktop } from './demo-desktop';
import { Journey } from './journey';
import { PanelTray } from './panel-tray';
import { startSampleGrafana } from './sample-grafana';

const STOPPED_HERE = 'stopped-here';

export interface DemoOptions {
  /** An existing folder for the pictures. */
  readonly folder: string;
  /** Takes a line for the person at the terminal. */
  readonly say: (line: string) => void;
}

/**
 * Shows the built app on a desktop of its own, from the first start to the quit, and leaves pictures
 * of it. Everything it started has ended when it settles. Rejects with the step it stopped at; a
 * picture `stopped-here` then shows the screen of that moment.
 */
export async function demonstrate({ folder, say }: DemoOptions): Promise<void> {
  let current = 'A desktop with panel, keyring and notifications';
  const step = (title: string): void => {
    current = title;
    say(`  ${title}`);
  };
  step(current);
  rmSync(join(folder, `${STOPPED_HERE}.png`), { force: true });
  let ending: Ending | undefined;
  const grafana = await startSampleGrafana();
  const desktop = await DemoDesktop.start(folder).catch(async (error: unknown) => {
    await grafana.close();
    throw error;
  });
  try {
    const tray = new PanelTray(desktop);
    step('The app starts; its icon stands in the panel');
    const app = await TokenTrayApp.launch(desktop.session);
    void app.exited.then((how) => {
      ending = how;
    });
    await tray.waitForItem();
    await new Journey(desktop, app, tray, grafana, folder, step).run();
    if (grafana.complaints.length > 0) throw new Error(grafana.complaints.join(' '));
  } catch (error) {
    await desktop.screen.capture(STOPPED_HERE).catch(() => undefined);
    throw new Error(`The demonstration stopped at “${current}”: ${reason(error, ending)}`, {
      cause: error,
    });
  } finally {
    await desktop.stop();
    await grafana.close();
  }
}

/** What went wrong: that the app is gone, or the error without what Playwright adds to it. */
function reason(error: unknown, ending: Ending | undefined): string {
  if (ending !== undefined) return `the app ended (${ending.signal ?? `code ${ending.code}`})`;
  const message = error instanceof Error ? error.message : String(error);
  const colours = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
  const [first = '', ...rest] = message.replaceAll(colours, '').split('\n');
  const waiting = rest.find((line) => line.includes('waiting for'));
  return waiting === undefined ? first : `${first} ${waiting.trim()}`;
}
