import { appendFileSync, chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogFacts } from '../ports/log';
import { redact } from './redact';

const LARGEST_BYTES = 256 * 1024;
const MOST_FRAMES = 8;

const EVENT = /^[a-z][a-z0-9-]{0,59}$/;
/** One narrow form for each fact, so that neither a key nor a token fits any of them. */
const FORMS = {
  id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  code: /^(?:[A-Z][A-Z_]{1,30}|[a-z]{1,20}(?:-[a-z]{1,20}){0,5})$/,
  error: /^[A-Z][A-Za-z]{1,40}$/,
  state: /^[a-z]{1,20}(?:-[a-z]{1,20}){0,5}$/,
  version: /^\d{1,4}(?:\.\d{1,4}){0,3}$/,
} as const;
/** File, line and column; a name of a function could be anything. */
const FRAME = /^[\w-]{1,40}(?:\.[\w-]{1,10}){0,2}\.[cm]?[jt]s:\d{1,7}:\d{1,7}$/;

/**
 * A log of at most two files of 256 KiB, `<directory>/tokentray.log` and `tokentray.old.log`, for
 * the user's eyes only. A fact that does not look like a code is written as `?`.
 */
export function createFileLog(directory: string): Log {
  const file = join(directory, 'tokentray.log');
  const old = join(directory, 'tokentray.old.log');
  let size: number | undefined;

  function append(line: string): void {
    try {
      size ??= open(directory, file, old);
      if (size + line.length > LARGEST_BYTES) {
        renameSync(file, old);
        size = 0;
      }
      appendFileSync(file, line, { mode: 0o600 });
      size += line.length;
    } catch {
      // A log that cannot be written must not stop the app.
      size = undefined;
    }
  }

  function record(event: string, facts: LogFacts = {}): void {
    const line = JSON.stringify({
      at: new Date().toISOString(),
      event: EVENT.test(event) ? event : '?',
      ...sift(facts),
    });
    append(`${redact(line)}\n`);
  }

  return {
    record,
    recordError(event, error) {
      record(event, describeError(error));
    },
  };
}

/** Also takes back what an earlier version, a backup or a hand has opened to others. */
function open(directory: string, file: string, old: string): number {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  for (const each of [file, old]) if (existsSync(each)) chmodSync(each, 0o600);
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function sift(facts: LogFacts): Record<string, unknown> {
  const sifted: Record<string, unknown> = {};
  for (const [name, form] of Object.entries(FORMS)) {
    const value: unknown = Reflect.get(facts, name);
    if (value !== undefined)
      sifted[name] = typeof value === 'string' && form.test(value) ? value : '?';
  }
  for (const name of ['count', 'ms'] as const) {
    const value: unknown = facts[name];
    if (value !== undefined) sifted[name] = typeof value === 'number' ? value : '?';
  }
  if (facts.frames !== undefined) {
    sifted.frames = facts.frames.slice(0, MOST_FRAMES).filter((frame) => FRAME.test(frame));
  }
  return sifted;
}

/** The class, the code and the program positions of an error; nothing that came from data. */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code: unknown = Reflect.get(error, 'code') ?? Reflect.get(error, 'fault');
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    frames: stackFrames(error),
  };
}

/** `at f (file:///app/out/main/main.js:10:5)` becomes `main.js:10:5`. */
function stackFrames(error: Error): string[] {
  const stack = error.stack ?? '';
  // A message of several lines can look like a frame.
  const end = stack.indexOf(error.message) + error.message.length;
  return Array.from(
    stack.slice(end).matchAll(/^ +at .*?([^\\/(): ]+:\d+:\d+)\)?$/gm),
    ([, place = '']) => place,
  );
}
