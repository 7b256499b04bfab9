import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { REPOSITORY } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { type RunOutcome, run } from '../support/run';

/** The command line as it was built, on a private desktop. */
export class CommandLine {
  private readonly script = join(REPOSITORY, 'out/cli/tokentray.js');
  private schemas: Promise<Record<string, object>> | undefined;

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
    const value: { readonly command: string } = JSON.parse(stdout);
    this.schemas ??= this.run(['schema']).then((outcome) => JSON.parse(outcome.stdout));
    const schema = (await this.schemas)[value.command];
    if (schema === undefined) throw new Error(`There is no schema of ${value.command}.`);
    const ajv = new Ajv2020({ strict: false });
    if (!ajv.validate(schema, value)) throw new Error(ajv.errorsText());
    return value as T;
  }
}
