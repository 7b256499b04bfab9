// What Electron's own default_app.asar does for `electron <path>`, for an Electron folder that
// comes without one. It is put into resources/app of that folder and never packaged.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
if (argument === undefined) {
  const wantsVersion = process.argv.includes('--version');
  process.stdout.write(wantsVersion ? `v${process.versions.electron}\n` : 'electron <path>\n');
  process.exit(wantsVersion ? 0 : 1);
}

/**
 * Electron's own loader uses these two setters as well; they are not in the public types.
 * @param {'setAppPath' | 'setVersion'} method
 * @param {string} value
 */
function set(method, value) {
  Reflect.apply(Reflect.get(app, method), app, [value]);
}

const target = path.resolve(argument);
/** @type {{ main?: string, name?: string, productName?: string, version?: string }} */
let manifest = {};
let entry = target;
if (statSync(target).isDirectory()) {
  manifest = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'));
  entry = path.join(target, manifest.main ?? 'index.js');
  set('setAppPath', target);
}
const name = manifest.productName ?? manifest.name;
if (name) app.setName(name);
if (manifest.version) set('setVersion', manifest.version);
Reflect.set(process, 'defaultApp', true);
await import(pathToFileURL(entry).href);
