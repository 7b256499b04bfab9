import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'),
);

/** Where Node would look for a package, from the innermost node_modules outwards. */
function candidates(from: string, name: string): string[] {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return Array.from({ length: parts.length + 1 }, (_, index) =>
    [...parts.slice(0, parts.length - index), name].join('/node_modules/'),
  ).map((path) => (path.startsWith('node_modules/') ? path : `node_modules/${path}`));
}

// npm drops from the lock file what a registry does not have for other systems; `npm ci` then
// refuses the lock file everywhere, while an existing node_modules goes on working.
test('package-lock.json names every package that npm ci looks for', () => {
  const packages = Object.entries(lock.packages);
  expect(packages.length).toBeGreaterThan(100);
  const missing = packages.flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !candidates(path, name).some((candidate) => candidate in lock.packages))
      .map((name) => `${path || 'package.json'} → ${name}`),
  );
  expect(missing).toEqual([]);
});
