import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DesktopSession } from '../../support/desktop-session';
import type { GrafanaServer } from '../../support/grafana-server';
import { validDocument } from '../../support/valid-document';
import { eventually } from '../../support/wait';
import { BuiltCli, type Ended, runProgram } from './cli-process';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** The command line beside a keyring of its own, with one connection in the list as the app leaves it. */
export class GrafanaDesk {
  /** Accounts in the keyring that were there before. */
  private former: ReadonlySet<string> = new Set();

  private constructor(
    private readonly cli: BuiltCli,
    readonly session: DesktopSession,
  ) {}

  static async start(): Promise<GrafanaDesk> {
    const cli = await BuiltCli.build();
    symlinkSync(NODE_MODULES, join(dirname(cli.script), 'node_modules'));
    const session = await DesktopSession.start({ notifications: 'none', tray: 'none' });
    return new GrafanaDesk(cli, session);
  }

  async stop(): Promise<void> {
    await this.session.stop();
    this.cli.remove();
  }

  get folder(): string {
    return join(this.session.env.XDG_CONFIG_HOME ?? '', 'TokenTray');
  }

  /** What the list holds, as written. */
  get file(): string {
    return readFileSync(join(this.folder, 'credentials.json'), 'utf8');
  }

  /** One connection “Prod”, signed in by the server's own user. */
  async connect(server: GrafanaServer, more: Record<string, unknown> = {}): Promise<void> {
    const { user, password } = server.admin;
    const secretId = randomUUID();
    await this.session.keyring.store('TokenTray', password, {
      service: 'TokenTray',
      account: secretId,
      // Without it every other entry is not found by programs that name the schema, as ours does.
      'xdg:schema': 'org.freedesktop.Secret.Generic',
    });
    this.former = new Set((await this.session.keyring.accounts('TokenTray')).keys());
    const at = '2026-01-01T00:00:00.000Z';
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(
      join(this.folder, 'credentials.json'),
      JSON.stringify({
        schemaVersion: 1,
        sources: [
          {
            kind: 'grafana-connection',
            id: 'prod-id',
            name: 'Prod',
            url: server.url,
            environment: 'production',
            signIn: { method: 'password', user, secretId },
            allowHttp: false,
            createdAt: at,
            updatedAt: at,
            ...more,
          },
        ],
        credentials: [],
        announcements: [],
        snoozes: [],
        looseSecretIds: [],
      }),
    );
  }

  run(...args: readonly string[]): Promise<Ended> {
    return this.command('grafana', ...args);
  }

  /** What `--json` printed, checked against its schema. */
  valid<T = Record<string, unknown>>({ stdout }: Ended): Promise<T> {
    return validDocument<T>(stdout, async (of) => (await this.command('schema', ...of)).stdout);
  }

  /** Any command, with its standard output piped. */
  command(...args: readonly string[]): Promise<Ended> {
    const env = Object.fromEntries(
      Object.entries(this.session.env).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    return runProgram(process.execPath, [this.cli.script, ...args], { env });
  }

  /** Presses Ctrl-C for the program with such a command line, once it waits for the keyring. */
  async interrupt(command: RegExp): Promise<void> {
    const found = await eventually(
      () => {
        const own = this.session.processes();
        const waits = own.some((each) => /keychain-worker/.test(each.argv.join(' ')));
        return waits ? own.find((each) => command.test(each.argv.join(' '))) : undefined;
      },
      { what: 'the command to wait for the keyring' },
    );
    process.kill(found.pid, 'SIGINT');
  }

  /**
   * Secrets of keys that came into the keyring since the connection was made, read by another
   * program; the key that the fingerprints are made with is none of them.
   */
  async keys(): Promise<string[]> {
    const accounts = await this.session.keyring.accounts('TokenTray');
    const { fingerprintKeyId } = JSON.parse(this.file);
    return [...accounts]
      .filter(([id]) => !this.former.has(id) && id !== fingerprintKeyId)
      .map(([, secret]) => secret);
  }
}
