import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { speak } from '../shared/texts/language';
import { APP_ID, APP_NAME } from './app-name';
import { createAppLifecycle } from './platform/app-lifecycle';
import { languageIn } from './platform/settings/language-in';
import { createElectronTray } from './platform/tray/electron-tray';
import { registerAppScheme } from './platform/window/app-protocol';
import { showFirstTray } from './services/first-tray';
import { Launches } from './services/launches';

/** The item goes to the bus and the panel reads it in turns of this thread, which the rest takes for itself. */
const UNTIL_SHOWN_MS = 100;

const lifecycle = createAppLifecycle({ name: APP_NAME, appUserModelId: APP_ID });
const launches = new Launches();
lifecycle.onOpenLink((link) => launches.take([link]));

const claim = lifecycle.claimSingleInstance(launches.take);
if (claim === 'first') {
  registerAppScheme();
  lifecycle.whenReady(start);
} else {
  lifecycle.exitNow(claim === 'told' ? 0 : 1);
}

// The rest takes longer to load and to read its files than Electron to become ready.
async function start(): Promise<void> {
  const { userData, app } = lifecycle.paths;
  speak(languageIn(userData));
  const open = () => launches.take([]);
  const tray = createElectronTray({ iconFolder: join(app, 'assets', 'tray'), onOpen: open });
  const handOver = showFirstTray(tray, { open, quit: lifecycle.quit });
  await setTimeout(UNTIL_SHOWN_MS);
  const { runApp } = await import('./run-app');
  if (lifecycle.isQuitting()) return;
  handOver();
  runApp(lifecycle, { tray, launches });
}
