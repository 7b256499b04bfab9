import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validDocument } from '../../support/valid-document';
import { documentWithDates } from '../platform/metadata-documents';
import { BuiltCli, type Ended, type Given } from './cli-process';

/** The built command line over a list of its own, without any keychain. */
export class CommandsDesk {
  private constructor(
    readonly cli: BuiltCli,
    private readonly home: string,
  ) {}

  static async start(): Promise<CommandsDesk> {
    return new CommandsDesk(await BuiltCli.build(), mkdtempSync(join(tmpdir(), 'tokentray-desk-')));
  }

  stop(): void {
    rmSync(this.home, { recursive: true });
    this.cli.remove();
  }

  get env(): Record<string, string> {
    return { XDG_CONFIG_HOME: this.home, HOME: this.home };
  }

  /** Credentials of these names, which end so many days from now; `null`: never. */
  keep(ends: Readonly<Record<string, number | null>>): void {
    const rows = Object.entries(ends);
    const document = documentWithDates(rows.length);
    const credentials = rows.map(([name, days], index) => {
      const { expiresAt: _former, ...row } = document.credentials[index]!;
      if (days === null) return { ...row, name };
      const at = new Date(Date.now() + days * 86_400_000).toISOString().replace('Z', '0000Z');
      return { ...row, name, expiresAt: at };
    });
    mkdirSync(join(this.home, 'TokenTray'), { recursive: true });
    writeFileSync(
      join(this.home, 'TokenTray', 'credentials.json'),
      JSON.stringify({ ...document, credentials }),
    );
  }

  /** What `--json` printed, checked against its schema. */
  valid(text: string): Promise<Record<string, unknown>> {
    return validDocument(text, async (of) => (await this.run(['schema', ...of])).stdout);
  }

  /** Writes a file beside the list; gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.home, name);
    writeFileSync(path, content);
    return path;
  }

  run(args: readonly string[], given: Given = {}): Promise<Ended> {
    return this.cli.run(args, { ...given, env: { ...this.env, ...given.env } });
  }
}
