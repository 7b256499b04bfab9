import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { atMost, type CaseResult } from './figures';

/** Electron's own program, which the package renames. */
const PROGRAM = { ofElectron: 'electron', ofPackage: 'tokentray' };
/** Put into an Electron folder to run apps by their path; not packaged. */
const DEVELOPMENT = /^resources[\\/](?:app[\\/]|default_app\.asar$)/;

/** What the packaged app has beyond the Electron it was made with, in megabytes of 10⁶ bytes. */
export function measurePackage(folders: {
  readonly packaged: string;
  readonly electron: string;
}): CaseResult {
  if (!existsSync(join(folders.packaged, PROGRAM.ofPackage))) {
    throw new Error(`There is no packaged app in ${basename(folders.packaged)}.`);
  }
  const electron = sizesBelow(folders.electron);
  electron.set(PROGRAM.ofPackage, electron.get(PROGRAM.ofElectron) ?? 0);
  const own = [...sizesBelow(folders.packaged)].filter(
    ([name]) => !electron.has(name) || DEVELOPMENT.test(name),
  );
  const megabytes = (parts: readonly (readonly [string, number])[]) =>
    parts.reduce((sum, [, bytes]) => sum + bytes, 0) / 1e6;
  return {
    rows: own
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 8)
      .map(([part, bytes]) => ({ part, megabytes: bytes / 1e6 })),
    wishes: [atMost('packaged app minus Electron, in MB', megabytes(own), 12)],
  };
}

function sizesBelow(folder: string): Map<string, number> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [relative(folder, file), statSync(file).size];
      }),
  );
}
