import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BusConnection } from './dbus';
import { ended, signal, startDaemon } from './processes';
import { type RunOutcome, run } from './run';
import { eventually } from './wait';

export const SECRET_SERVICE = 'org.freedesktop.secrets';
const LOGIN_COLLECTION = '/org/freedesktop/secrets/collection/login';
const PROMPT_WINDOW = ['--onlyvisible', '--limit', '1', '--class', 'gcr-prompter'];
const MASTER_PASSWORD = 'the private desktop has one user';

/**
 * The session's gnome-keyring. Entries are read by `secret-tool` only: what it finds, any other
 * program of the user finds.
 */
export class Keyring {
  private daemon: ChildProcess | undefined;

  constructor(
    private readonly bus: BusConnection,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Starts the daemon with an unlocked login collection, and waits until it serves. */
  async start(): Promise<void> {
    const controlFolder = join(this.env.XDG_RUNTIME_DIR ?? '', 'keyring');
    mkdirSync(controlFolder, { recursive: true, mode: 0o700 });
    this.daemon = startDaemon(
      'gnome-keyring-daemon',
      ['--foreground', '--unlock', '--components=secrets', `--control-directory=${controlFolder}`],
      { env: this.env, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    this.daemon.stdin?.end(MASTER_PASSWORD);
    await this.bus.waitForName(SECRET_SERVICE);
  }

  /** Ends the daemon, as a crash would; what it stored stays. */
  async kill(): Promise<void> {
    const pid = this.pid;
    signal(pid, 'SIGKILL');
    await this.bus.waitForName(SECRET_SERVICE, false);
    this.daemon = undefined;
  }

  /** Stops the daemon where it stands: it stays on the bus and answers nobody. */
  freeze(): void {
    signal(this.pid, 'SIGSTOP');
  }

  thaw(): void {
    signal(this.pid, 'SIGCONT');
  }

  /** Locks the login collection: the next one to need it is asked for the password. */
  async lock(): Promise<void> {
    await this.bus.call({
      destination: SECRET_SERVICE,
      path: '/org/freedesktop/secrets',
      interface: 'org.freedesktop.Secret.Service',
      member: 'Lock',
      signature: 'ao',
      body: [[LOGIN_COLLECTION]],
    });
    if (!(await this.isLocked())) throw new Error('The login collection did not lock.');
  }

  /** Unlocks it with the password and without a prompt, as logging in does. */
  async unlock(): Promise<void> {
    const [, session] = await this.bus.call({
      destination: SECRET_SERVICE,
      path: '/org/freedesktop/secrets',
      interface: 'org.freedesktop.Secret.Service',
      member: 'OpenSession',
      signature: 'sv',
      body: ['plain', ['s', '']],
    });
    await this.bus.call({
      destination: SECRET_SERVICE,
      path: '/org/freedesktop/secrets',
      interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
      member: 'UnlockWithMasterPassword',
      signature: 'o(oayays)',
      body: [
        LOGIN_COLLECTION,
        [session, Buffer.alloc(0), Buffer.from(MASTER_PASSWORD), 'text/plain'],
      ],
    });
    if (await this.isLocked()) throw new Error('The login collection did not unlock.');
  }

  async isLocked(timeoutMs?: number): Promise<boolean> {
    const locked = await this.bus.property(
      SECRET_SERVICE,
      LOGIN_COLLECTION,
      'org.freedesktop.Secret.Collection',
      'Locked',
      timeoutMs,
    );
    return locked === true;
  }

  /** The secret stored under these attributes, or `undefined` where there is none. */
  async lookup(attributes: Readonly<Record<string, string>>): Promise<string | undefined> {
    const outcome = await this.secretTool(['lookup', ...Object.entries(attributes).flat()]);
    return outcome.code === 0 ? outcome.stdout : undefined;
  }

  /** Every account stored for `service`, with its secret. */
  async accounts(service: string): Promise<Map<string, string>> {
    // secret-tool writes the items to standard output and their attributes to standard error.
    const found = await this.secretTool(['search', '--all', 'service', service]);
    const accounts = [...found.stderr.matchAll(/^attribute\.account = (.*)$/gm)].map(
      ([, account = '']) => account,
    );
    const looked = accounts.map(
      async (account) => [account, await this.lookup({ service, account })] as const,
    );
    const secrets = new Map<string, string>();
    for (const [account, secret] of await Promise.all(looked)) {
      if (secret !== undefined) secrets.set(account, secret);
    }
    return secrets;
  }

  /** Stores an entry the way another program would. */
  async store(
    label: string,
    secret: string,
    attributes: Readonly<Record<string, string>>,
  ): Promise<void> {
    const outcome = await this.secretTool(
      ['store', `--label=${label}`, ...Object.entries(attributes).flat()],
      secret,
    );
    if (outcome.code !== 0) throw new Error(`secret-tool store failed: ${outcome.stderr}`);
  }

  /** Removes the entries stored under these attributes, the way another program would. */
  async clear(attributes: Readonly<Record<string, string>>): Promise<void> {
    const outcome = await this.secretTool(['clear', ...Object.entries(attributes).flat()]);
    if (outcome.code !== 0) throw new Error(`secret-tool clear failed: ${outcome.stderr}`);
    if ((await this.lookup(attributes)) !== undefined) throw new Error('The entry is still there.');
  }

  /** Waits for the unlock prompt to stand on the screen, and dismisses it with Escape. */
  dismissPrompt(): Promise<void> {
    return this.closePrompt([['key', 'Escape']]);
  }

  /** Waits for the unlock prompt and answers it with the password. */
  answerPrompt(): Promise<void> {
    return this.closePrompt([
      ['key', 'ctrl+a'],
      ['type', MASTER_PASSWORD],
      ['key', 'Return'],
    ]);
  }

  /** Waits for the unlock prompt to stand on the screen. */
  async waitForPrompt(timeoutMs = 15_000): Promise<void> {
    await this.xdotool(['search', '--sync', ...PROMPT_WINDOW], timeoutMs);
  }

  async hasPrompt(): Promise<boolean> {
    return (await this.xdotool(['search', ...PROMPT_WINDOW])).code === 0;
  }

  get pid(): number {
    const pid = this.daemon?.pid;
    if (pid === undefined) throw new Error('gnome-keyring is not running in this session.');
    return pid;
  }

  /** Waits for the daemon's process to be gone. */
  async gone(): Promise<void> {
    if (this.daemon?.pid !== undefined) await ended(this.daemon.pid);
  }

  /** Types into the prompt until it has gone: what comes before it grabs the keyboard is lost. */
  private async closePrompt(strokes: readonly (readonly string[])[]): Promise<void> {
    await this.waitForPrompt();
    for (let attempt = 1; ; attempt++) {
      for (const stroke of strokes) await this.xdotool(stroke);
      const gone = eventually(async () => ((await this.hasPrompt()) ? undefined : true), {
        what: 'the unlock prompt to close',
        timeoutMs: 1_500,
      });
      if (attempt === 5) {
        await gone;
        return;
      }
      if (await gone.catch(() => false)) return;
    }
  }

  private secretTool(args: readonly string[], input = ''): Promise<RunOutcome> {
    return run('secret-tool', args, { env: this.env, input });
  }

  private xdotool(args: readonly string[], timeoutMs = 5_000): Promise<RunOutcome> {
    return run('xdotool', args, { env: this.env, timeoutMs });
  }
}
