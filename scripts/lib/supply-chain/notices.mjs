import { writeFile } from 'node:fs/promises';
import { SetupError } from '../messages.mjs';
import { inProject } from '../paths.mjs';
import { licenceOf, refusalOf, textOf } from './licences.mjs';
import { readShipped } from './shipped.mjs';

/** @import { ShippedName } from './shipped.mjs' */
/** @import { BundledPackage } from './third-party-plugin.mjs' */

const NAME = 'THIRD-PARTY-NOTICES.txt';

/** @typedef {Exclude<ShippedName, 'app'>} WithNotices */

/** @type {Readonly<Record<WithNotices, { file: string, product: string }>>} */
const places = {
  package: { file: inProject('out', NAME), product: 'TokenTray' },
  cli: { file: inProject('out', 'cli', NAME), product: 'the command line of TokenTray' },
};

/**
 * Whose code is in that, once all of it may be shipped.
 * @param {ShippedName} what
 * @returns {Promise<readonly BundledPackage[]>}
 * @throws {SetupError} where something in it must not be shipped
 */
export async function readShippable(what) {
  const packages = await readShipped(what);
  const refusals = packages.flatMap((each) => refusalOf(each) ?? []);
  if (refusals.length > 0) {
    throw new SetupError(
      `${refusals.join('\n')}\nRead the licence and leave the package out, or add to scripts/lib/supply-chain/licences.mjs what you found.`,
    );
  }
  return packages;
}

/**
 * Writes the notices that go out with the packaged app or the command line.
 * @param {WithNotices} what
 * @returns {Promise<readonly BundledPackage[]>} what is in them
 * @throws {SetupError} where something in it must not be shipped
 */
export async function writeNotices(what) {
  const packages = await readShippable(what);
  const { file, product } = places[what];
  await writeFile(file, noticesText(product, packages));
  return packages;
}

/**
 * @param {string} product
 * @param {readonly BundledPackage[]} packages
 */
export function noticesText(product, packages) {
  const parts = packages.map((each) => {
    const source = each.source === null ? '' : `\n${each.source}`;
    return `${each.name} ${each.version} (${licenceOf(each)})${source}\n\n${textOf(each)}\n`;
  });
  const head = `Code of ${packages.length} packages is in ${product}, under these licences.\n`;
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
