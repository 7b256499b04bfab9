import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawIconSet } from './lib/icons/icon-set.mjs';

const assets = join(import.meta.dirname, '..', 'assets');
const { values } = parseArgs({ options: { to: { type: 'string', default: assets } } });
const target = resolve(values.to);

const files = drawIconSet(join(assets, 'src'));
for (const [path, bytes] of files) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
console.log(`${files.size} icon files written to ${target}`);
