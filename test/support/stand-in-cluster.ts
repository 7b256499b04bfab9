import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from './app';
import { type RunOutcome, run } from './run';

const COMMAND_LINE = join(REPOSITORY, 'scripts/tokentray.mjs');

/** As much of kubectl as puts a Secret in place; the cluster is a folder. */
const KUBECTL = `#!/bin/sh
printf '%s\\n' "$*" >> "$CLUSTER/calls"
case "$1" in
  get) if [ -e "$CLUSTER/secret" ]; then echo secret/there; fi ;;
  create) printf 'data: '; base64 -w0 ;;
  apply | patch) cat > "$CLUSTER/secret" ;;
esac
`;

/** The real command line, as a clone has it on the PATH; what it is called with is noted. */
const TOKENTRAY = `#!/bin/sh
printf 'tokentray %s\\n' "$*" >> "$CLUSTER/calls"
exec node "$COMMAND_LINE" "$@"
`;

/** A cluster with one Secret, and the programs that a shell reaches it by. */
export class StandInCluster {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tokentray-cluster-'));

  constructor() {
    for (const [program, text] of [
      ['kubectl', KUBECTL],
      ['tokentray', TOKENTRAY],
    ] as const) {
      const file = join(this.folder, program);
      writeFileSync(file, text);
      chmodSync(file, 0o755);
    }
  }

  /** Runs a command as it was copied. */
  async run(command: string, env: NodeJS.ProcessEnv): Promise<RunOutcome> {
    const path = `${this.folder}:${env.PATH}`;
    return run('sh', ['-c', command], {
      env: { ...env, PATH: path, CLUSTER: this.folder, COMMAND_LINE },
      timeoutMs: 60_000,
    });
  }

  /** The value in the Secret; undefined where there is none. */
  get value(): string | undefined {
    const file = join(this.folder, 'secret');
    if (!existsSync(file)) return undefined;
    const encoded = /^data: (\S*)$/m.exec(readFileSync(file, 'utf8'))?.[1];
    return Buffer.from(encoded ?? '', 'base64').toString('utf8');
  }

  /** Argument lists of the programs, in turn. */
  get calls(): readonly string[] {
    const file = join(this.folder, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
