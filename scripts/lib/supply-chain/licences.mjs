/** @import { BundledPackage } from './third-party-plugin.mjs' */

/** SPDX identifiers of licences that ask for no more than their notice. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/**
 * What is no SPDX expression, read by a person in the package's own licence file.
 * @type {Readonly<Record<string, { says: string, means: string }>>}
 */
const READ = {
  'pause-stream@0.0.11': { says: 'MIT,Apache2', means: 'MIT OR Apache-2.0' },
};

/**
 * Who holds the rights in packages under MIT that carry no licence file.
 * @type {Readonly<Record<string, string>>}
 */
const HOLDERS = {
  '@fluentui/react-icons': 'Copyright (c) Microsoft Corporation',
  // The author that its package.json names.
  'lazy-val': 'Copyright (c) Vladimir Krivosheev',
};

/** The licence as SPDX has it, without the line of the holder. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * The text that has to go out with a package.
 * @param {BundledPackage} what
 * @returns {string | undefined}
 */
export function textOf({ name, licence, text }) {
  const holder = HOLDERS[name];
  if (text !== null) return text.trim();
  return licence === 'MIT' && holder !== undefined
    ? `MIT License\n\n${holder}\n\n${MIT}`
    : undefined;
}

/**
 * @param {BundledPackage} what
 * @returns {string | undefined} an SPDX expression, as far as anything is said
 */
export function licenceOf({ name, version, licence }) {
  const read = READ[`${name}@${version}`];
  if (read !== undefined && read.says === licence) return read.means;
  return licence ?? undefined;
}

/**
 * Why a package must not be shipped.
 * @param {BundledPackage} what
 * @returns {string | undefined} a sentence; nothing where it may
 */
export function refusalOf(what) {
  const named = `${what.name} ${what.version}`;
  const licence = licenceOf(what);
  if (licence === undefined) return `${named} names no licence.`;
  if (!isAllowed(licence)) return `${named} is under "${licence}", which is not on the list.`;
  if (textOf(what) === undefined) return `${named} has no licence text to pass on.`;
  return undefined;
}

/**
 * Whether an SPDX expression can be met with licences of the list. What is not plain `OR` of
 * plain `AND`s is not understood, and so not allowed.
 * @param {string} expression
 */
export function isAllowed(expression) {
  const bare = expression.replace(/^\(([^()]*)\)$/, '$1');
  return bare.split(' OR ').some((all) => all.split(' AND ').every((id) => ALLOWED.has(id)));
}
