import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { newer } from './backup-document';

/** A backup file, taken apart; nothing of it is proven until its content is opened. */
export interface Container {
  /** ISO UTC. */
  readonly madeAt: string;
  /** Of what was backed up; equal where nothing has changed. */
  readonly state: string;
  /** The age recipient that it is encrypted to. */
  readonly recipient: string;
  /** Its identity under the recovery passphrase, armoured; absent where only this computer has it. */
  readonly wrapped?: string;
  /** The content for the recipient, armoured. */
  readonly content: string;
}

/** The start of each such file. */
export const CONTAINER_START = 'TokenTray backup, format ';
const FORMAT = 1;
const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----\n';

const HEAD =
  /^TokenTray backup, format (\d{1,9})\nMade: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\nState: ([0-9a-f]{16})\nKey: (age1[02-9ac-hj-np-z]{58})\n/;

const WITH_PASSPHRASE = `
Open it with TokenTray: Settings, Backup, Restore. Or without it, with age
(https://age-encryption.org), which asks for the recovery passphrase:
  awk '/^-----BEGIN/{n++} n==1' FILE | age -d > key.txt
  awk '/^-----BEGIN/{n++} n==2' FILE | age -d -i key.txt > backup.json
Both files that makes are in plain text: delete them afterwards.

`;
const WITHOUT_PASSPHRASE = `
Its key is in the keychain of the computer that made it: open it there with TokenTray.

`;

/** The text of a backup file: ASCII, with what to do with it on top. */
export function writeContainer(container: Container): string {
  const { madeAt, state, recipient, wrapped, content } = container;
  const head = `${CONTAINER_START}${FORMAT}\nMade: ${madeAt}\nState: ${state}\nKey: ${recipient}\n`;
  return wrapped === undefined
    ? `${head}${WITHOUT_PASSPHRASE}${content}`
    : `${head}${WITH_PASSPHRASE}${wrapped}${content}`;
}

/** What the first lines of a file say; `undefined` where they are no such file's. */
export function readHead(
  text: string,
): Pick<Container, 'madeAt' | 'state' | 'recipient'> | undefined {
  const [, format, madeAt = '', state = '', recipient = ''] = HEAD.exec(text) ?? [];
  return format === String(FORMAT) ? { madeAt, state, recipient } : undefined;
}

/** Takes a whole file apart; refuses one that is not, to the byte, as it is written here. */
export function readContainer(text: string): Result<Container> {
  const format = /^TokenTray backup, format (\d{1,9})\n/.exec(text)?.[1];
  if (format !== undefined && Number(format) > FORMAT) return newer();
  const head = readHead(text);
  if (head === undefined) return damaged();
  const [, ...blocks] = text.split(BEGIN);
  const [first = '', second] = blocks.map((block) => `${BEGIN}${block}`);
  const container: Container =
    second === undefined
      ? { ...head, content: first }
      : { ...head, wrapped: first, content: second };
  return writeContainer(container) === text ? ok(container) : damaged();
}

/** The refusal of a file that is cut off or altered. */
export function damaged(): Result<never> {
  return refuse('backup-damaged', said().backups.damaged);
}
