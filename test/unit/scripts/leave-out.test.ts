import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveOut } from '../../../scripts/lib/bundle/leave-out-plugin.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tokentray-leave-out-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const LIBRARIES = {
  'conf/index.js':
    "import { Ajv2020 } from 'ajv/dist/2020.js'; import formats from 'ajv-formats'; import semver from 'semver'; export const conf = [typeof Ajv2020, typeof formats, typeof semver, 'conf is here'];",
  '@homebridge/dbus-native/index.js':
    "import xml from 'xml2js'; export const dbus = [typeof xml, 'dbus is here'];",
  'updater/index.js': "import semver from 'semver'; export const updater = semver;",
  'ajv/dist/2020.js': "export const Ajv2020 = 'all of ajv';",
  'ajv-formats/index.js': "export default 'all of ajv-formats';",
  'semver/index.js': "export default 'all of semver';",
  'xml2js/index.js': "export default 'all of xml2js';",
};

async function bundled(imports: readonly string[], libraries: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(libraries)) {
    const file = join(root, 'node_modules', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  writeFileSync(join(root, 'entry.js'), imports.map((each) => `export * from '${each}';`).join(''));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [leaveOut()],
    build: { ssr: 'entry.js', write: false, minify: false },
    ssr: { noExternal: true },
  });
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return output.map((each) => ('code' in each ? each.code : '')).join('\n');
}

test('leaves out what a library never comes to, and nothing that another one needs', async () => {
  const code = await bundled(['conf', '@homebridge/dbus-native', 'updater'], LIBRARIES);
  expect(code).toContain('conf is here');
  expect(code).toContain('dbus is here');
  expect(code).toContain('all of semver');
  for (const gone of ['all of ajv', 'all of ajv-formats', 'all of xml2js']) {
    expect(code).not.toContain(gone);
  }
});

test('fails where a library has stopped importing such a part', async () => {
  const libraries = { ...LIBRARIES, 'conf/index.js': "export const conf = 'has changed';" };
  await expect(bundled(['conf', '@homebridge/dbus-native'], libraries)).rejects.toThrow(
    /conf does not import ajv\/dist\/2020\.js any more/,
  );
});
