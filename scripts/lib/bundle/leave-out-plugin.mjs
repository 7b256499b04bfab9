import { join } from 'node:path';

/**
 * Parts of libraries that the app never comes to, and that would lie in the main process's memory
 * for as long as it runs: who imports what, and why nobody calls it.
 * @type {readonly { by: string, what: readonly string[] }[]}
 */
const LEFT_OUT = [
  // The settings are checked by the app's own schema and have no migrations of this library's kind.
  { by: join('node_modules', 'conf'), what: ['ajv/dist/2020.js', 'ajv-formats', 'semver'] },
  // Only introspection reads XML; the app calls methods that it knows.
  { by: join('node_modules', '@homebridge', 'dbus-native'), what: ['xml2js'] },
];

const EMPTY = '\0left-out:';

/**
 * A plugin for a build that puts an empty object in place of {@link LEFT_OUT}. Fails where a
 * library does not import such a part any more: the list is to be looked at again then.
 * @returns {import('vite').Plugin}
 */
export function leaveOut() {
  /** @type {Set<string>} */
  const met = new Set();
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId(source, importer) {
      const rule = LEFT_OUT.find(({ by, what }) => importer?.includes(by) && what.includes(source));
      if (rule === undefined) return undefined;
      met.add(`${rule.by} ${source}`);
      return `${EMPTY}${source}`;
    },
    load(id) {
      return id.startsWith(EMPTY)
        ? { code: 'export const Ajv2020 = undefined; export default {};', moduleType: 'js' }
        : undefined;
    },
    buildEnd(error) {
      if (error !== undefined) return;
      for (const { by, what } of LEFT_OUT) {
        for (const source of what) {
          if (!met.has(`${by} ${source}`)) this.error(`${by} does not import ${source} any more.`);
        }
      }
    },
  };
}
