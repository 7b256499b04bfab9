import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createSecretFile } from '../../../src/main/platform/secret-file/age-secret-file';
import { createPassphraseWork } from '../../../src/main/platform/secret-file/passphrase-work';

export const PASSPHRASE = 'lemon gravel umbrella tide';

/** scrypt as cheap as it gets: what is tested is not its cost. */
export const QUICK = createPassphraseWork(1);

/** A folder of each test's own. */
export function freshFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-secrets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** A program that starts and finds the folder as it is. */
export function started(directory: string, cipher = QUICK) {
  return createSecretFile({ directory, cipher });
}

/** Every file below a folder with its content in hex. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path).toString('hex')]),
  );
}

export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('It was not refused.');
  const problem: unknown = Reflect.get(error, 'problem');
  if (problem !== undefined) return problem as { code: string; message: string };
  const fault: unknown = Reflect.get(error, 'fault');
  if (fault === undefined) throw error;
  return { code: `keychain-${String(fault)}`, message: String(Reflect.get(error, 'told')) };
}
