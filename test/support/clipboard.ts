import { startDaemon } from './processes';
import { run } from './run';
import { eventually } from './wait';

export type Selection = 'clipboard' | 'primary';

/** The X clipboard as another program sees it, by xclip. */
export class XClipboard {
  constructor(private readonly env: NodeJS.ProcessEnv) {}

  /** The text of a selection; empty where nobody owns it or its owner gives no text. */
  async read(selection: Selection = 'clipboard'): Promise<string> {
    const outcome = await run('xclip', ['-o', '-selection', selection], {
      env: this.env,
      timeoutMs: 5_000,
    });
    return outcome.stdout;
  }

  /** The targets on offer, such as `UTF8_STRING`. */
  async targets(selection: Selection = 'clipboard'): Promise<string[]> {
    const outcome = await run('xclip', ['-o', '-selection', selection, '-t', 'TARGETS'], {
      env: this.env,
      timeoutMs: 5_000,
    });
    return outcome.stdout.split('\n').filter(Boolean);
  }

  /** Copies `text` as some other program of the user. */
  async write(text: string, selection: Selection = 'clipboard'): Promise<void> {
    const child = startDaemon('xclip', ['-i', '-quiet', '-selection', selection], {
      env: this.env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin?.end(text);
    await this.waitFor((now) => now === text, 'the other program to own the clipboard', selection);
  }

  /** Waits until the text satisfies `accept`; gives it. X tells a bystander of no change. */
  waitFor(
    accept: (text: string) => boolean,
    what: string,
    selection: Selection = 'clipboard',
    timeoutMs = 10_000,
  ): Promise<string> {
    return eventually(
      async () => {
        const text = await this.read(selection);
        return accept(text) ? text : undefined;
      },
      { what, timeoutMs, everyMs: 50 },
    );
  }
}
