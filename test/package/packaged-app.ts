import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DesktopSession } from '../support/desktop-session';
import { within } from '../support/wait';

/** What `npm run package` made. */
export const PACKAGE = fileURLToPath(new URL('../../dist/linux-unpacked/', import.meta.url));
export const EXECUTABLE = join(PACKAGE, 'tokentray');

/** The packaged app, started as a user does: its fuses keep any debugger out. */
export class PackagedApp {
  private readonly exited: Promise<unknown>;
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    this.exited = once(child, 'exit').then(([code]) => code);
    child.stderr?.on('data', (chunk: Buffer) => {
      this.output += chunk.toString('utf8');
    });
  }

  /** Starts it in a session and waits until it is in the tray. */
  static async start(
    session: DesktopSession,
    env: Readonly<Record<string, string>> = {},
    switches: readonly string[] = [],
    executable = EXECUTABLE,
  ): Promise<PackagedApp> {
    // Chromium refuses to run as root with its sandbox.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(executable, [...sandbox, ...switches], {
      cwd: session.home,
      env: { ...session.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const app = new PackagedApp(child);
    if (child.pid !== undefined) session.adopt(child.pid);
    await app.whileRunning(session.tray.waitForApp());
    return app;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for its end and gives the exit code; `null` where a signal ended it. */
  exitCode(): Promise<unknown> {
    return within(this.exited, { what: 'the packaged app to end' });
  }

  private async whileRunning(wait: Promise<void>): Promise<void> {
    const early = this.exited.then((code) => {
      throw new Error(`It ended with exit code ${String(code)}.`);
    });
    try {
      await Promise.race([wait, early]);
    } catch (error) {
      throw new Error(`${String(error)} It wrote:\n${this.output}`);
    }
  }
}
