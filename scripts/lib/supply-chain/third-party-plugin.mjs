import imported from 'rollup-plugin-license';
import { bundleList } from './shipped.mjs';

// Its types say that the function is the default of a module; Node gives the function itself.
const license = /** @type {typeof imported.default} */ (/** @type {unknown} */ (imported));

/**
 * What a bundle's build found in it.
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence as its package.json says
 * @property {string | null} text of its licence and notice files
 * @property {string | null} source address of its repository or page
 */

/**
 * A plugin for a bundle's build that lists the packages whose code is in it.
 * @param {import('./shipped.mjs').BundleName} bundle
 */
export function listThirdParty(bundle) {
  return license({
    thirdParty: {
      multipleVersions: true,
      output: {
        file: bundleList(bundle),
        template: (dependencies) => JSON.stringify(dependencies.map(toPackage), null, 1),
      },
    },
  });
}

/**
 * @param {import('rollup-plugin-license').Dependency} dependency
 * @returns {BundledPackage}
 */
function toPackage({ name, version, license: licence, licenseText, noticeText, ...more }) {
  const texts = [licenseText, noticeText].filter((text) => text !== null && text !== '');
  const repository = typeof more.repository === 'string' ? more.repository : more.repository?.url;
  return {
    name: name ?? '?',
    version: version ?? '?',
    licence: licence === null ? null : String(licence),
    text: texts.length === 0 ? null : texts.join('\n\n'),
    source: repository ?? more.homepage ?? null,
  };
}
