import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { busConfig } from './bus-config';
import { startDaemon } from './processes';
import { within } from './wait';

/** Takes note of a process as soon as it runs, so that it is ended even where its start fails. */
export type Adopt = (pid: number) => void;

export interface BusOptions {
  readonly folder: string;
  /** The keyring's password prompt; nothing else is ever activatable on this bus. */
  readonly withKeyringPrompter: boolean;
  readonly adopt: Adopt;
}

const SERVICE_FOLDER = '/usr/share/dbus-1/services';
const PROMPTER_SERVICES = [
  'org.gnome.keyring.SystemPrompter.service',
  'org.gnome.keyring.PrivatePrompter.service',
];

/** Starts an X server on a free display; gives the display's name once it takes clients. */
export async function startDisplay(env: NodeJS.ProcessEnv, adopt: Adopt): Promise<string> {
  const child = startDaemon(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'],
    { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return `:${await firstLine(child, 'Xvfb', adopt)}`;
}

/** Starts a session bus; gives its address once it takes clients. */
export async function startBus(env: NodeJS.ProcessEnv, options: BusOptions): Promise<string> {
  const services = join(options.folder, 'services');
  mkdirSync(services, { mode: 0o700 });
  for (const service of options.withKeyringPrompter ? PROMPTER_SERVICES : []) {
    const target = join(SERVICE_FOLDER, service);
    if (existsSync(target)) symlinkSync(target, join(services, service));
  }
  const config = join(options.folder, 'bus.conf');
  writeFileSync(config, busConfig(join(env.XDG_RUNTIME_DIR ?? '', 'bus'), services));
  const child = startDaemon(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=3'],
    { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return firstLine(child, 'dbus-daemon', options.adopt);
}

/** The first line a daemon writes to its descriptor 3: it is ready then. */
async function firstLine(child: ChildProcess, name: string, adopt: Adopt): Promise<string> {
  if (child.pid !== undefined) adopt(child.pid);
  const stream = child.stdio[3] as Readable;
  const line = new Promise<string>((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with code ${code}.`)));
  });
  return within(line, { what: `${name} to be ready` });
}
