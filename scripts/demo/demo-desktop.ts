import { readFileSync } from 'node:fs';
import type { BusConnection } from '../../test/support/dbus';
import { DesktopSession } from '../../test/support/desktop-session';
import { startDaemon } from '../../test/support/processes';
import { run } from '../../test/support/run';
import { eventually } from '../../test/support/wait';
import { writeDesktopFiles } from './desktop-files';
import { Screen } from './screen';

const SERVICE_FOLDER = '/usr/share/dbus-1/services';

/** A private desktop one can look at: wallpaper, windows with frames, panel and notifications. */
export class DemoDesktop {
  readonly screen: Screen;

  private constructor(
    readonly session: DesktopSession,
    pictureFolder: string,
  ) {
    this.screen = new Screen(session.env, pictureFolder);
  }

  static async start(pictureFolder: string): Promise<DemoDesktop> {
    const session = await DesktopSession.start({ notifications: 'none', tray: 'none' });
    try {
      const desktop = new DemoDesktop(session, pictureFolder);
      await desktop.startParts();
      return desktop;
    } catch (error) {
      await session.stop();
      throw error;
    }
  }

  get bus(): BusConnection {
    return this.session.bus;
  }

  async stop(): Promise<void> {
    await this.session.stop();
  }

  private async startParts(): Promise<void> {
    const { env, bus } = this.session;
    // Pictures tell local time from UTC only where the two differ.
    env.TZ = process.env.TZ ?? 'Europe/Berlin';
    writeDesktopFiles(this.session.home);
    this.daemon(programOf('org.xfce.Xfconf.service'));
    await bus.waitForName('org.xfce.Xfconf');
    this.daemon('xfwm4');
    await this.windowManager();
    await run('hsetroot', ['-add', '#2f4272', '-add', '#8295bd', '-gradient', '30'], { env });
    this.daemon('xfce4-panel', '--disable-wm-check');
    await bus.waitForName('org.kde.StatusNotifierWatcher');
    this.daemon(programOf('org.xfce.xfce4-notifyd.Notifications.service'));
    await bus.waitForName('org.freedesktop.Notifications');
  }

  /** Waits until a window manager has put its mark on the root window. */
  private async windowManager(): Promise<void> {
    await eventually(
      async () => {
        const found = await run('xdotool', ['get_num_desktops'], { env: this.session.env });
        return found.code === 0 && found.stdout.trim() === '1' ? true : undefined;
      },
      { what: 'the window manager to be ready' },
    );
  }

  private daemon(command: string, ...args: string[]): void {
    const child = startDaemon(command, args, { env: this.session.env });
    if (child.pid !== undefined) this.session.adopt(child.pid);
  }
}

/** The program behind a service of the session bus; such programs are on no PATH. */
function programOf(serviceFile: string): string {
  const program = /^Exec=(\S+)/m.exec(
    readFileSync(`${SERVICE_FOLDER}/${serviceFile}`, 'utf8'),
  )?.[1];
  if (program === undefined) throw new Error(`${serviceFile} names no program.`);
  return program;
}
