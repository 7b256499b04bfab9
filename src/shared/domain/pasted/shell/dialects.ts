import { readCmd } from './cmd';
import { readPosix } from './posix';
import { readPowerShell } from './powershell';
import type { ShellReader } from './shell-command';

const CMD = /\^["&]|\^\r?\n/;
const POWERSHELL = /`\r?\n|\$env:|^PS\b/im;

/** The shells a text may be written for, the likeliest first. */
export function likelyShells(text: string): readonly ShellReader[] {
  if (CMD.test(text)) return [readCmd, readPosix, readPowerShell];
  if (POWERSHELL.test(text)) return [readPowerShell, readPosix, readCmd];
  return [readPosix, readPowerShell, readCmd];
}
