import { readFile } from 'node:fs/promises';
import { SetupError } from '../messages.mjs';
import { inProject } from '../paths.mjs';

/** @import { BundledPackage } from './third-party-plugin.mjs' */

/** @typedef {'main' | 'preload' | 'renderer' | 'cli'} BundleName */
/**
 * `package`: the app as its packages bring it, with the command line.
 * @typedef {'app' | 'cli' | 'package'} ShippedName
 */

/** @type {Readonly<Record<ShippedName, readonly BundleName[]>>} */
const bundlesOf = {
  app: ['main', 'preload', 'renderer'],
  cli: ['cli'],
  package: ['main', 'preload', 'renderer', 'cli'],
};

/**
 * Where a bundle's build leaves the list of what is in it; outside of what is packaged.
 * @param {BundleName} bundle
 */
export function bundleList(bundle) {
  return inProject('out', 'third-party', `${bundle}.json`);
}

/**
 * Every package that users get with the app or the command line: the bundled ones, and keytar, which
 * lies beside them. Electron comes with notices of its own.
 * @param {ShippedName} what
 * @returns {Promise<BundledPackage[]>} sorted by name
 * @throws {SetupError} where it is not built
 */
export async function readShipped(what) {
  /** @type {Map<string, BundledPackage>} */
  const packages = new Map();
  const add = (/** @type {BundledPackage} */ each) =>
    packages.set(`${each.name}@${each.version}`, each);
  for (const bundle of bundlesOf[what]) {
    for (const each of await readBundleList(bundle)) add(each);
  }
  add(await readKeytar());
  return [...packages.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  );
}

/**
 * @param {BundleName} bundle
 * @returns {Promise<BundledPackage[]>}
 */
async function readBundleList(bundle) {
  const text = await readFile(bundleList(bundle), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new SetupError(`There is no list of what is in "${bundle}". Run: npm run build`);
  }
  return JSON.parse(text);
}

/** @returns {Promise<BundledPackage>} */
async function readKeytar() {
  const folder = inProject('node_modules', 'keytar');
  const { name, version, license, repository } = JSON.parse(
    await readFile(`${folder}/package.json`, 'utf8'),
  );
  return {
    name,
    version,
    licence: license,
    text: await readFile(`${folder}/LICENSE.md`, 'utf8'),
    source: repository?.url ?? null,
  };
}
