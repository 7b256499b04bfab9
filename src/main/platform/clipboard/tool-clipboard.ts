import { spawn } from 'node:child_process';
import { ProblemError } from '../../../shared/domain/result';
import type { Clipboard } from '../../ports/clipboard';
import { appTexts } from '../../texts/app-texts';

type Command = readonly [program: string, ...args: string[]];

/** A program of the system that reaches its clipboard; a text goes in by standard input. */
interface Tool {
  readonly write: Command;
  readonly read: Command;
  /** Absent: an empty text is written. */
  readonly clear?: Command;
}

const WAYLAND: Tool = {
  write: ['wl-copy', '--type', 'text/plain;charset=utf-8'],
  read: ['wl-paste', '--no-newline'],
  clear: ['wl-copy', '--clear'],
};
const XCLIP: Tool = {
  write: ['xclip', '-i', '-selection', 'clipboard'],
  read: ['xclip', '-o', '-selection', 'clipboard'],
};
const XSEL: Tool = {
  write: ['xsel', '--clipboard', '--input'],
  read: ['xsel', '--clipboard', '--output'],
  clear: ['xsel', '--clipboard', '--clear'],
};
const MAC: Tool = { write: ['pbcopy'], read: ['pbpaste'] };
const IN_UTF8 = '[Console]::InputEncoding = [Console]::OutputEncoding = [Text.Encoding]::UTF8;';
const powershell = (work: string): Command => [
  'powershell.exe',
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  `${IN_UTF8} ${work}`,
];
const WINDOWS: Tool = {
  write: powershell('Set-Clipboard -Value ([Console]::In.ReadToEnd())'),
  read: powershell('[Console]::Out.Write((Get-Clipboard -Raw))'),
  clear: powershell('Set-Clipboard -Value $null'),
};

const LONGEST_MS = 10_000;
const LONGEST_TEXT = 1024 * 1024;

/** What reaches the clipboard here, the best first; none where there is no display. */
export function clipboardTools(
  { WAYLAND_DISPLAY: wayland, DISPLAY: x }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly Tool[] {
  if (platform === 'darwin') return [MAC];
  if (platform === 'win32') return [WINDOWS];
  return [...((wayland ?? '') === '' ? [] : [WAYLAND]), ...((x ?? '') === '' ? [] : [XCLIP, XSEL])];
}

/**
 * The clipboard for plain Node, by the first of the system's programs that is installed. A secret
 * goes in by standard input, never as an argument. Throws `ProblemError` where none can be reached.
 */
export function createToolClipboard(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Clipboard {
  const tools = clipboardTools(env, platform);
  const use = async (what: 'write' | 'read' | 'clear', text = '') => {
    for (const tool of tools) {
      const command = tool[what] ?? tool.write;
      const output = await runTool(command, { input: text, reads: what === 'read', env });
      if (output !== undefined) return output;
    }
    const { system } = appTexts();
    throw new ProblemError({
      code: 'clipboard-out-of-reach',
      message: tools.length === 0 ? system.noDisplay : system.noClipboardTool,
    });
  };
  return {
    places: ['clipboard'],
    writeSecret: async (text) => void (await use('write', text)),
    readText: () => use('read'),
    clear: async () => void (await use('clear')),
  };
}

interface ToolRun {
  readonly input: string;
  readonly reads: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** What it printed; `undefined` where it is not installed, refused, or did not come to an end. */
function runTool(
  [program, ...args]: Command,
  { input, reads, env }: ToolRun,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    // What stays behind to serve the text must not hold our pipes, nor end with the terminal.
    const child = spawn(program, args, {
      env,
      detached: true,
      stdio: ['pipe', reads ? 'pipe' : 'ignore', 'ignore'],
    });
    let printed = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
    const end = (result: string | undefined) => {
      clearTimeout(timer);
      resolve(result);
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      if (printed.length < LONGEST_TEXT) printed += chunk;
    });
    child.once('error', () => end(undefined));
    child.once(reads ? 'close' : 'exit', (code: number | null) => {
      end(code === 0 ? printed : undefined);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
