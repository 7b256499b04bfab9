import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ColumnSamples } from '../../../src/main/services/import/import-samples';
import type { ImportField } from '../../../src/shared/domain/import/fields';

function shown(header: string, field: ImportField, values: readonly string[]): readonly string[] {
  const samples = new ColumnSamples({ header, field });
  for (const value of values) samples.add(value);
  return samples.shown;
}

describe('what a preview shows of a column', () => {
  it('is the first few values where the column is surely no secret’s', () => {
    const owners = ['Platform team', 'ada@contoso.com', 'Zoë O’Neil (Ops)', 'Payments'];
    expect(shown('Owner', 'notes', owners)).toEqual(owners.slice(0, 3));
    expect(shown('Team', 'tags', ['ops; weekly', 'web|team 1'])).toHaveLength(2);
    expect(shown('Service', 'service', ['JetBrains', 'contoso-weu-01.azure-api.net'])).toEqual([
      'JetBrains',
      'contoso-weu-01.azure-api.net',
    ]);
    expect(shown('Stage', 'environment', ['production', 'test'])).toEqual(['production', 'test']);
  });

  it('is of an address its host', () => {
    const addresses = ['https://grafana.contoso.com/d/x?auth_token=open-sesame#top'];
    expect(shown('URL', 'service', addresses)).toEqual(['grafana.contoso.com']);
    expect(shown('URL', 'service', ['https://ada:open-sesame@contoso.com/'])).toEqual([]);
    // Lists leave the scheme out.
    for (const rest of ['/ping/sesame', '?sesame', '#sesame', ':8443/sesame']) {
      const [host, ...more] = shown('URL', 'service', [`hooks.contoso.com${rest}`]);
      expect([host, more]).toEqual([
        rest.startsWith(':') ? 'hooks.contoso.com:8443' : 'hooks.contoso.com',
        [],
      ]);
    }
    expect(shown('Tag', 'tags', ['ops/weekly', 'a/b.c'])).toEqual(['ops/weekly', 'a/b.c']);
  });

  it.each([
    ['Secret', 'secret', 'Platform team'],
    ['Second password', 'notes', 'correct horse'],
    ['API keys', 'service', 'open sesame'],
    ['Column 3', 'notes', 'open sesame'],
    ['Notes', 'notes', 'legal winner thank year wave sausage'],
    ['Anything', 'ignore', 'Platform team'],
    ['Held in', 'reference', 'safe'],
  ] as const)('is nothing of %j that is imported as %s', (header, field, value) => {
    expect(shown(header, field, [value])).toEqual([]);
  });

  it.each([
    'Tr0ub4dor&3',
    'Summer2024',
    'hunter2!',
    'p@$$w0rd',
    '4711',
    'correctHorseBatteryStaple',
    'JBSWY3DPEHPK3PXP',
    'abandon abandon abandon abandon abandon about',
    'AKIAIOSFODNN7EXAMPLE',
    'x\ny',
  ])('is nothing of a column in which %j stands somewhere', (value) => {
    for (const field of ['notes', 'service', 'tags'] as const) {
      expect(shown('Owner', field, ['Ada', 'Bob', 'Eve', 'Mallory', value])).toEqual([]);
    }
  });

  it('is nothing that was generated', () => {
    for (let count = 0; count < 500; count += 1) {
      const bytes = createHash('sha512').update(`${count}`).digest();
      const secrets = [
        bytes.toString('base64'),
        bytes.toString('hex', 0, 16),
        bytes.toString('base64url', 0, 12),
        `ghp_${bytes.toString('hex', 0, 18)}`,
      ];
      for (const secret of secrets)
        expect([secret, shown('Owner', 'notes', [secret])]).toEqual([secret, []]);
    }
  });

  it('is one line without what cannot be seen, cut', () => {
    expect(shown('Name', 'name', ['a\u202eb\nc', 'x'.repeat(50)])).toEqual([
      'a b c',
      `${'x'.repeat(40)}…`,
    ]);
  });
});
