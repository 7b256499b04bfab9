import { describe, expect, it } from 'vitest';
import { isAllowed, refusalOf } from '../../../scripts/lib/supply-chain/licences.mjs';
import { noticesText } from '../../../scripts/lib/supply-chain/notices.mjs';
import { reduceSbom } from '../../../scripts/lib/supply-chain/sbom.mjs';

const zod = {
  name: 'zod',
  version: '4.0.0',
  licence: 'MIT',
  text: 'MIT License\n\nCopyright (c) somebody\n',
  source: 'https://zod.dev',
};

describe('licences', () => {
  it.each([
    'MIT',
    '(MIT)',
    'Apache-2.0',
    'MIT OR GPL-3.0-only',
    '(BSD-2-Clause OR MIT)',
    'MIT AND ISC',
  ])('%s may be shipped', (expression) => expect(isAllowed(expression)).toBe(true));

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1-only',
    'MPL-2.0',
    'SSPL-1.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-2.0-only',
    'MIT,Apache2',
    '(MIT OR GPL-2.0-only) AND (ISC OR GPL-2.0-only)',
    'mit',
    '',
    'constructor',
  ])('%s may not', (expression) => expect(isAllowed(expression)).toBe(false));

  it('a package is refused by name, with the reason', () => {
    expect(refusalOf(zod)).toBeUndefined();
    expect(refusalOf({ ...zod, licence: null })).toBe('zod 4.0.0 names no licence.');
    expect(refusalOf({ ...zod, licence: 'GPL-3.0-only' })).toContain('"GPL-3.0-only"');
    expect(refusalOf({ ...zod, text: null })).toBe('zod 4.0.0 has no licence text to pass on.');
  });

  it('what a person has read holds for that package and that wording alone', () => {
    const read = { ...zod, name: 'pause-stream', version: '0.0.11', licence: 'MIT,Apache2' };
    expect(refusalOf(read)).toBeUndefined();
    expect(refusalOf({ ...read, version: '0.0.12' })).toBeDefined();
    expect(refusalOf({ ...read, licence: 'GPL,Apache2' })).toBeDefined();
  });
});

it('the notices name each package and pass its text on', () => {
  const text = noticesText('it', [zod, { ...zod, name: 'other', source: null }]);
  expect(text).toContain('Code of 2 packages is in it');
  expect(text).toContain(
    'zod 4.0.0 (MIT)\nhttps://zod.dev\n\nMIT License\n\nCopyright (c) somebody\n',
  );
  expect(text).toContain('other 4.0.0 (MIT)\n\nMIT License');
});

describe('the bill of materials', () => {
  const component = (ref: string) => ({
    'bom-ref': ref,
    type: 'library',
    scope: 'optional',
    properties: [
      { name: 'cdx:npm:package:development', value: 'true' },
      { name: 'other', value: 'kept' },
    ],
  });
  const everything = {
    metadata: { component: component('clone@1.0.0') },
    components: ['zod@4.0.0', 'electron@45.0.0', 'vitest@4.0.0'].map(component),
    dependencies: [
      { ref: 'clone@1.0.0', dependsOn: ['zod@4.0.0', 'electron@45.0.0', 'vitest@4.0.0'] },
      { ref: 'zod@4.0.0', dependsOn: ['vitest@4.0.0'] },
      { ref: 'electron@45.0.0', dependsOn: ['vitest@4.0.0'] },
      { ref: 'vitest@4.0.0', dependsOn: [] },
    ],
  };
  const product = { name: 'TokenTray', version: '1.0.0' };

  it('holds what is shipped, and only that', () => {
    const sbom = reduceSbom(everything, [zod, zod], product);
    expect(sbom.metadata.component).toMatchObject({ ...product, type: 'application' });
    expect(sbom.components).toEqual([
      {
        'bom-ref': 'electron@45.0.0',
        type: 'framework',
        scope: 'required',
        properties: [{ name: 'other', value: 'kept' }],
      },
      {
        'bom-ref': 'zod@4.0.0',
        type: 'library',
        scope: 'required',
        properties: [{ name: 'other', value: 'kept' }],
        licenses: [{ expression: 'MIT' }],
      },
    ]);
    expect(sbom.dependencies).toEqual([
      { ref: 'clone@1.0.0', dependsOn: ['electron@45.0.0', 'zod@4.0.0'] },
      { ref: 'zod@4.0.0', dependsOn: [] },
      { ref: 'electron@45.0.0', dependsOn: [] },
    ]);
  });

  it('is not made where something shipped is unknown', () => {
    const odd = { ...zod, version: '5.0.0' };
    expect(() => reduceSbom(everything, [odd], product)).toThrow('npm does not list zod@5.0.0');
  });
});
