import { readFile } from 'node:fs/promises';
import { SetupError } from '../messages.mjs';
import { inProject } from '../paths.mjs';
import { runNpm } from '../run.mjs';
import { licenceOf } from './licences.mjs';
import { readShipped } from './shipped.mjs';

/** @import { BundledPackage } from './third-party-plugin.mjs' */

/**
 * The parts of CycloneDX 1.5 that are looked at; the rest passes through.
 * @typedef {object} Component
 * @property {string} bom-ref
 * @property {string} type
 * @property {string} [version]
 * @property {string} [scope]
 * @property {string} [purl]
 * @property {{ name: string, value: string }[]} [properties]
 *
 * @typedef {object} Bom
 * @property {{ component: Component, [more: string]: unknown }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */

/**
 * The software bill of materials of what users get: the packages in the bundles, keytar and
 * Electron, as npm describes them, in CycloneDX 1.5.
 * @returns {Promise<Bom>}
 */
export async function makeSbom() {
  const shipped = await readShipped('package');
  const everything = await npmSbom();
  const { productName, version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
  return reduceSbom(everything, shipped, { name: productName, version });
}

/**
 * @param {Bom} everything what npm says of all that is installed
 * @param {readonly BundledPackage[]} shipped
 * @param {{ name: string, version: string }} product
 * @returns {Bom}
 * @throws {SetupError} where npm does not know something that is shipped
 */
export function reduceSbom(everything, shipped, product) {
  const known = new Map(everything.components.map((each) => [each['bom-ref'], each]));
  const electron = everything.components.find((each) => each['bom-ref'].startsWith('electron@'));
  if (electron === undefined) throw new SetupError('npm does not list Electron.');
  /** @type {Map<string, Component>} */
  const kept = new Map([[electron['bom-ref'], { ...electron, type: 'framework' }]]);
  for (const each of shipped) {
    const ref = `${each.name}@${each.version}`;
    const component = known.get(ref);
    if (component === undefined)
      throw new SetupError(`npm does not list ${ref}, which is shipped.`);
    kept.set(ref, { ...component, ...licencesOf(each) });
  }
  const root = everything.metadata.component['bom-ref'];
  return {
    ...everything,
    metadata: {
      ...everything.metadata,
      component: { ...everything.metadata.component, ...product, type: 'application' },
    },
    components: [...kept.values()].map(asShipped),
    dependencies: [
      // Bundled code is in the product itself, whichever package asked for it.
      { ref: root, dependsOn: [...kept.keys()] },
      ...everything.dependencies
        .filter(({ ref }) => kept.has(ref))
        .map(({ ref, dependsOn = [] }) => ({
          ref,
          dependsOn: ref === electron['bom-ref'] ? [] : dependsOn.filter((each) => kept.has(each)),
        })),
    ],
  };
}

/** @param {BundledPackage} each */
function licencesOf(each) {
  const expression = licenceOf(each);
  return expression === undefined ? {} : { licenses: [{ expression }] };
}

/**
 * "For development" and "optional" say where a package stands in package.json; this one is shipped.
 * @param {Component} component
 * @returns {Component}
 */
function asShipped(component) {
  const properties = component.properties?.filter(
    ({ name }) => !name.startsWith('cdx:npm:package:'),
  );
  return { ...component, scope: 'required', ...(properties === undefined ? {} : { properties }) };
}

/** @returns {Promise<Bom>} */
async function npmSbom() {
  const result = await runNpm(
    [
      'sbom',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
      '--package-lock-only',
      '--loglevel=error',
    ],
    { output: 'quiet' },
  );
  if (result.code !== 0) {
    throw new SetupError(`npm could not list the packages; it says:\n${result.stderr}`);
  }
  return JSON.parse(result.stdout);
}
