import { join } from 'node:path';
import { REPOSITORY } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';
import { validDocument } from '../support/valid-document';

/** The command line as it was built, on a private desktop. */
export class CommandLine {
  private readonly script = join(REPOSITORY, 'out/cli/tokentray.js');

  constructor(private readonly desktop: DesktopSession) {}

  /** How a shell would call it. */
  get words(): readonly string[] {
    return ['node', this.script];
  }

  run(args: readonly string[], input = ''): Promise<RunOutcome> {
    return run('node', [this.script, ...args], {
      env: this.desktop.env,
      timeoutMs: 60_000,
      input,
    });
  }

  /** What it prints with `--json`, checked by another program against `tokentray schema`. */
  async json<T = Record<string, unknown>>(args: readonly string[], input = ''): Promise<T> {
    const { code, stdout, stderr } = await this.run([...args, '--json'], input);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
    return validDocument<T>(stdout, async (of) => (await this.run(['schema', ...of])).stdout);
  }
}
