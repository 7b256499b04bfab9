import { connect } from 'node:net';
import { join } from 'node:path';
import { eventually, within } from '../../test/support/wait';

/** Timers of the main process that ran with the same delay from the same place. */
export interface TimerCount {
  readonly delayMs: number;
  /** Function, file and line. */
  readonly caller: string;
  readonly times: number;
}

let count = 0;

/** The bench's side of `driver.cjs`. */
export class Driver {
  private readonly socket: string;

  constructor(folder: string) {
    count += 1;
    this.socket = join(folder, `bench-${count}`);
  }

  /** What the app's environment must hold. */
  environment(repository: string): NodeJS.ProcessEnv {
    return {
      NODE_OPTIONS: `--require=${join(repository, 'bench/app/driver.cjs')}`,
      BENCH_SOCKET: this.socket,
    };
  }

  /** Watches the next window; call it before that is opened. */
  async watch(selector: string): Promise<void> {
    await this.ask('watch', selector);
  }

  /** When the watched window had drawn the selector, in milliseconds since 1970. */
  async drawn(): Promise<number> {
    return Number(await this.ask('drawn'));
  }

  async close(): Promise<void> {
    await this.ask('close');
  }

  async forgetTimers(): Promise<void> {
    await this.ask('forgetTimers');
  }

  async timers(): Promise<readonly TimerCount[]> {
    return (await this.ask('timers')) as readonly TimerCount[];
  }

  private async ask(ask: string, selector?: string): Promise<unknown> {
    const socket = await eventually(() => this.connected(), { what: 'the driver in the app' });
    try {
      const line = new Promise<string>((resolve, reject) => {
        let text = '';
        socket.on('data', (chunk: Buffer) => {
          text += chunk.toString('utf8');
          if (text.endsWith('\n')) resolve(text);
        });
        socket.once('error', reject);
        socket.once('close', () => reject(new Error('The app ended.')));
      });
      socket.write(`${JSON.stringify({ ask, selector })}\n`);
      const reply = await within(line, { what: `the driver: ${ask}`, timeoutMs: 60_000 });
      const { answer }: { answer?: unknown } = JSON.parse(reply);
      if (typeof answer === 'object' && answer !== null && 'error' in answer) {
        throw new Error(String(answer.error));
      }
      return answer;
    } finally {
      socket.destroy();
    }
  }

  private connected() {
    return new Promise<ReturnType<typeof connect> | undefined>((resolve) => {
      const socket = connect(this.socket);
      socket.once('connect', () => resolve(socket));
      socket.once('error', () => resolve(undefined));
    });
  }
}
