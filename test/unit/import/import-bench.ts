import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createImportFiles } from '../../../src/main/platform/import/node-import-files';
import { ImportDesk } from '../../../src/main/services/import/import-desk';
import { Vault } from '../../../src/main/services/vault';
import type { ImportView } from '../../../src/shared/ipc/api';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';

export const NOW = '2026-05-01T12:00:00.000Z';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Importing over a keychain and a file in memory; files are real ones. */
export class ImportBench {
  readonly disk = new Disk();
  readonly clock = new SimulatedClock(Date.parse(NOW), 'Europe/Berlin');
  readonly noted: string[] = [];
  readonly trashed: string[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'import-'));
  readonly desk: ImportDesk;

  constructor() {
    folders.push(this.folder);
    const metadata = this.disk.metadata();
    const vault = new Vault(this.disk.secrets(), metadata, undefined, this.clock);
    this.desk = new ImportDesk({
      metadata,
      vault,
      clock: this.clock,
      files: createImportFiles(),
      trash: { put: async (path) => void this.trashed.push(path) },
      history: {
        note: async (_id, what, { detail } = {}) => void this.noted.push(`${what}: ${detail}`),
      },
    });
  }

  /** A file with that content, opened. */
  open(name: string, content: string | Uint8Array): Promise<ImportView> {
    return this.desk.open(this.write(name, content));
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  async rows(view: ImportView) {
    return (await this.desk.rows(view.id, 'all', 0)).rows;
  }

  byName(name: string) {
    const found = this.disk.document.credentials.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} is not there.`);
    return found;
  }

  secretOf(name: string): string | undefined {
    return this.disk.keychain.get(this.byName(name).secretId ?? '');
  }

  /** The code of what is refused, with its sentence. */
  async refusal(work: Promise<unknown>): Promise<{ code: string; message: string }> {
    const outcome = await work.catch((error: unknown) => error);
    const { problem } = outcome as { problem?: { code: string; message: string } };
    if (problem === undefined) throw new Error(`Not refused: ${String(outcome)}`);
    return problem;
  }
}

export function vector(name: string): Buffer {
  return readFileSync(new URL(`../../vectors/import/${name}`, import.meta.url));
}

/** An archive that another program makes: names with their content. */
export function zipOf(path: string, entries: Readonly<Record<string, string>>): Buffer {
  const script =
    'import json,sys,zipfile\n' +
    'z=zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED)\n' +
    'for n,c in json.load(sys.stdin).items(): z.writestr(n,c)\n' +
    'z.close()';
  execFileSync('python3', ['-c', script, path], { input: JSON.stringify(entries) });
  return readFileSync(path);
}
