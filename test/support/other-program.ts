import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronExecutable } from './app';
import type { DesktopSession } from './desktop-session';
import { startDaemon } from './processes';
import { run } from './run';
import { eventually } from './wait';

const TITLE = 'Other program';

/** A window manager and some other program that has the keyboard, as on any desktop. */
export class OtherProgram {
  private constructor(private readonly desktop: DesktopSession) {}

  /**
   * Starts both, and waits until the program's window is the active one. `shortcut` is one of
   * Electron's accelerators that the program takes from all others.
   */
  static async start(desktop: DesktopSession, shortcut?: string): Promise<OtherProgram> {
    const other = new OtherProgram(desktop);
    const manager = startDaemon('openbox', ['--sm-disable'], { env: desktop.env });
    if (manager.pid !== undefined) desktop.adopt(manager.pid);
    await eventually(
      async () => ((await other.xdotool('get_num_desktops')).code === 0 ? true : undefined),
      { what: 'the window manager' },
    );
    const entry = join(desktop.folder, 'other-program.mjs');
    writeFileSync(
      entry,
      `import { app, BrowserWindow, globalShortcut } from 'electron';
       app.whenReady().then(() => {
         const shortcut = ${JSON.stringify(shortcut ?? '')};
         if (shortcut !== '') globalShortcut.register(shortcut, () => undefined);
         const window = new BrowserWindow({ title: '${TITLE}', width: 500, height: 300 });
         window.loadURL('data:text/html,<title>${TITLE}</title>');
       });`,
    );
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      await electronExecutable(),
      [...sandbox, `--user-data-dir=${join(desktop.folder, 'other-program')}`, entry],
      { env: desktop.env, stdio: 'ignore', detached: true },
    );
    if (child.pid !== undefined) desktop.adopt(child.pid);
    await other.waitUntilInFront();
    return other;
  }

  /** Waits until its window has the keyboard. */
  async waitUntilInFront(): Promise<void> {
    await eventually(async () => ((await this.inFront()) === TITLE ? true : undefined), {
      what: `${TITLE} to be in front`,
      timeoutMs: 15_000,
    });
  }

  /** Brings its window to the front, as a click on it does. */
  async activate(): Promise<void> {
    await this.xdotool('search', '--name', `^${TITLE}$`, 'windowactivate', '--sync');
  }

  /** The title of the window that has the keyboard. */
  async inFront(): Promise<string> {
    return (await this.xdotool('getactivewindow', 'getwindowname')).stdout.trim();
  }

  /** Presses keys as a keyboard does, whatever has them: `ctrl+alt+k`. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.xdotool('key', '--delay', '20', ...keys);
  }

  async type(text: string): Promise<void> {
    await this.xdotool('type', '--delay', '20', text);
  }

  private xdotool(...args: readonly string[]) {
    return run('xdotool', args, { env: this.desktop.env, timeoutMs: 10_000 });
  }
}
