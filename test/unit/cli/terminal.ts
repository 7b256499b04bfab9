import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../support/wait';

/** A program on a pseudo-terminal, at which a test types. */
export class Terminal {
  /** All that it has shown. */
  shown = '';

  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.shown += text;
    });
  }

  static start(command: string, env: NodeJS.ProcessEnv): Terminal {
    return new Terminal(spawn('script', ['-qec', command, '/dev/null'], { env }));
  }

  /** Types that, and waits until what comes after it shows this. */
  async type(text: string, until: RegExp): Promise<string> {
    const from = this.shown.length;
    this.child.stdin.write(text);
    return eventually(
      () => {
        const since = this.shown.slice(from);
        return until.test(since) ? since : undefined;
      },
      {
        what: `${until} after ${JSON.stringify(text)} in ${JSON.stringify(this.shown)}`,
        timeoutMs: 30_000,
      },
    );
  }

  async end(): Promise<void> {
    const closed = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await closed;
  }
}
