import { describe, expect, test } from 'vitest';
import { checkNodeVersion, holdsAll } from '../../../scripts/lib/node-packages.mjs';

describe('the Node that runs the scripts', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is new enough', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  test.each(['18.20.8', '20.18.3', '16.0.0'])(
    '%s is too old, and the sentence says so',
    (version) => {
      expect(() => checkNodeVersion(version)).toThrow(
        `TokenTray needs Node 20.19 or newer, and this is Node ${version}.`,
      );
    },
  );
});

describe('whether node_modules holds what package-lock.json names', () => {
  const zod = { version: '4.0.0', integrity: 'sha512-a' };
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/zod': zod,
    'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };

  test('it does, also without what is optional and with more', () => {
    const extra = { version: '1.0.0', integrity: 'sha512-c' };
    expect(holdsAll({ 'node_modules/zod': zod, 'node_modules/extra': extra }, wanted)).toBe(true);
  });

  test.each([
    ['a missing package', {}],
    ['another version', { 'node_modules/zod': { ...zod, version: '3.0.0' } }],
    [
      'other content under the same version',
      { 'node_modules/zod': { ...zod, integrity: 'sha512-x' } },
    ],
    [
      'an optional one that is stale',
      {
        'node_modules/zod': zod,
        'node_modules/other-system': { version: '0.9.0', integrity: 'sha512-b', optional: true },
      },
    ],
  ])('it does not: %s', (_, installed) => {
    expect(holdsAll(installed, wanted)).toBe(false);
  });
});
