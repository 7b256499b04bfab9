import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import type { DesktopSession } from './desktop-session';
import {
  ended,
  listeningPorts,
  listProcesses,
  type ProcessInfo,
  signal,
  withDescendants,
} from './processes';
import { run } from './run';
import type { Haystack } from './search-secrets';
import { within } from './wait';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  /** Arguments behind the app's path. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

let electronPath: Promise<string> | undefined;

/** The Electron that the project's own script finds, asked once per worker. */
export function electronExecutable(): Promise<string> {
  electronPath ??= (async () => {
    const outcome = await run('node', [join(REPOSITORY, 'scripts/find-electron.mjs')], {
      env: process.env,
      timeoutMs: 60_000,
    });
    if (outcome.code !== 0) throw new Error(`No Electron to run: ${outcome.stderr}`);
    const found: { executablePath: string } = JSON.parse(outcome.stdout);
    return found.executablePath;
  })();
  return electronPath;
}

/**
 * Launches under Playwright. About once in two hundred launches Playwright's own hand-shake with
 * Electron's debugger never ends, whatever the app does; such a launch is given up early and made
 * once more. Whether the app itself starts is shown by the tests that start it bare.
 */
async function driveElectron(
  launch: NonNullable<Parameters<typeof _electron.launch>[0]>,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...launch, timeout: 15_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    process.stderr.write('Playwright did not reach Electron within 15 s; launched once more.\n');
    return _electron.launch({ ...launch, timeout: 30_000 });
  }
}

/** The built app in a session, driven by Playwright or started bare. */
export class TokenTrayApp {
  /** Both streams, interleaved as they came. */
  output = '';
  readonly exited: Promise<Ending>;
  private readonly seen = new Set<string>();

  private constructor(
    private readonly session: DesktopSession,
    private readonly child: ChildProcess,
    private readonly driven: ElectronApplication | undefined,
  ) {
    session.adopt(this.pid);
    session.outputs.set(`app-${this.pid}`, () => this.output);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
      });
    }
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, exitSignal) => resolve({ code, signal: exitSignal }));
    });
  }

  /** Starts the app under Playwright and waits until it is in the tray, with all of its menu. */
  static async launch(session: DesktopSession, options: LaunchOptions = {}): Promise<TokenTrayApp> {
    const command = await commandLine(options);
    const driven = await driveElectron({
      executablePath: command.executable,
      args: [...command.args],
      cwd: session.home,
      env: environment(session, options),
    });
    const app = new TokenTrayApp(session, driven.process(), driven);
    if (session.hasTray) await session.tray.waitForApp();
    return app;
  }

  /** Starts the app as a user does, with nobody attached, and waits until it is in the tray, with all of its menu. */
  static async start(session: DesktopSession, options: LaunchOptions = {}): Promise<TokenTrayApp> {
    const app = await TokenTrayApp.spawn(session, options);
    if (session.hasTray) await session.tray.waitForApp();
    return app;
  }

  /** Starts the app and waits for nothing. */
  static async spawn(session: DesktopSession, options: LaunchOptions = {}): Promise<TokenTrayApp> {
    const command = await commandLine(options);
    const child = spawn(command.executable, command.args, {
      cwd: session.home,
      env: environment(session, options),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return new TokenTrayApp(session, child, undefined);
  }

  get pid(): number {
    const { pid } = this.child;
    if (pid === undefined) throw new Error('The app did not start.');
    return pid;
  }

  /** Playwright's handle; only of an app that {@link launch} started. */
  get electron(): ElectronApplication {
    if (this.driven === undefined) throw new Error('This app was started without Playwright.');
    return this.driven;
  }

  /** The window, opened by a click in the tray menu where there is none. */
  async window(): Promise<Page> {
    const open = this.electron.windows()[0];
    if (open !== undefined) return open;
    const opened = this.electron.waitForEvent('window', { timeout: 15_000 });
    await this.session.tray.click([/^(?:Open|Unlock) TokenTray/]);
    const page = await opened;
    await page.waitForLoadState('domcontentloaded');
    return page;
  }

  /** Ends the app by its tray menu; gives how it ended and the milliseconds it took. */
  async quit(timeoutMs = 10_000): Promise<Ending & { readonly tookMs: number }> {
    const before = Date.now();
    await this.session.tray.click([/^Quit/]);
    return this.waitForExit(timeoutMs, before);
  }

  /** `kill -9` on the main process, or another signal; waits until all its processes are gone. */
  async kill(how: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const all = this.ownProcesses();
    signal(this.pid, how);
    await this.exited;
    for (const { pid } of all) await ended(pid);
  }

  async waitForExit(timeoutMs = 10_000, since = Date.now()): Promise<Ending & { tookMs: number }> {
    const ending = await within(this.exited, { what: 'the app to end', timeoutMs });
    return { ...ending, tookMs: Date.now() - since };
  }

  /** Notes arguments and environments of all the app's processes, short-lived ones included. */
  noteProcesses(): void {
    for (const { argv, environment } of this.ownProcesses()) {
      this.seen.add(argv.join(' '));
      this.seen.add(environment);
    }
  }

  /** TCP ports that any of its processes listens on. */
  listeningPorts(): number[] {
    return listeningPorts(this.ownProcesses().map(({ pid }) => pid));
  }

  /** Everything it said and was called with, to be searched for secrets. */
  traces(): Haystack[] {
    this.noteProcesses();
    return [
      { where: 'output of the app', content: this.output },
      ...[...this.seen].map((text) => ({ where: 'arguments or environment', content: text })),
    ];
  }

  private ownProcesses(): ProcessInfo[] {
    return withDescendants(listProcesses(), new Set([this.pid]));
  }
}

/** Folder of the app's own files in a session. */
export function userData(session: DesktopSession): string {
  return join(session.env.XDG_CONFIG_HOME ?? '', 'TokenTray');
}

async function commandLine(
  options: LaunchOptions,
): Promise<{ readonly executable: string; readonly args: readonly string[] }> {
  if (!existsSync(join(REPOSITORY, 'out/main/main.js'))) {
    throw new Error('The app is not built: run "npm run build" first.');
  }
  // Chromium's sandbox refuses to start for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executable: await electronExecutable(),
    args: [...sandbox, REPOSITORY, ...(options.args ?? [])],
  };
}

function environment(session: DesktopSession, options: LaunchOptions): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...session.env, ...options.env })) {
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}
