// The floor that the app is measured against: a tray icon, a menu of four entries, and an empty
// React window that is made when it is asked for and destroyed when it is closed.
import { join } from 'node:path';
import { app, BrowserWindow, Menu, Tray } from 'electron';

const project = join(import.meta.dirname, '..', '..');
/** @type {BrowserWindow | undefined} */
let window;
/** @type {Tray | undefined} Held, or it would be collected. */
let tray;

if (!app.requestSingleInstanceLock()) app.exit(0);
app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  Menu.setApplicationMenu(null);
  tray = new Tray(join(project, 'assets', 'tray', 'tray-fine.png'));
  tray.setToolTip('Bare tray app');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Nothing to show', enabled: false },
      { type: 'separator' },
      { label: 'Open window', click: open },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
});

function open() {
  if (window !== undefined) {
    window.focus();
    return;
  }
  const made = new BrowserWindow({
    width: 1_000,
    height: 700,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window = made;
  made.once('ready-to-show', () => {
    made.show();
    made.focus();
  });
  made.on('closed', () => {
    window = undefined;
  });
  // Built by the bench.
  void made.loadFile(join(project, 'out', 'bench', 'empty-window', 'empty-window.html'));
}
