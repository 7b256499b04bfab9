import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command line, built as it is shipped into a folder of its own, run as a process. */
export class BuiltCli {
  private constructor(private readonly folder: string) {}

  static async build(): Promise<BuiltCli> {
    const folder = mkdtempSync(join(tmpdir(), 'tokentray-cli-'));
    await build({
      root: ROOT,
      configFile: join(ROOT, 'vite.cli.config.ts'),
      logLevel: 'error',
      build: { outDir: folder },
    });
    return new BuiltCli(folder);
  }

  get script(): string {
    return join(this.folder, 'tokentray.js');
  }

  run(args: readonly string[], { input = '', env = {} }: Given = {}): Promise<Ended> {
    return runProgram(process.execPath, [this.script, ...args], { input, env });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs a program in UTC with nothing of this environment but the search path. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', env = {} }: Given = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { PATH: process.env.PATH, TZ: 'UTC', ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that refuses its arguments ends without reading.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
