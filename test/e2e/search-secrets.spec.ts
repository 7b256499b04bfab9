import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesBelow, searchSecrets } from '../support/search-secrets';

const SECRET = 'pX/eT+Vc mdbU9==';

const dressed: Record<string, string | Buffer> = {
  plain: `before ${SECRET} after`,
  utf16: Buffer.from(`"${SECRET}"`, 'utf16le'),
  hex: Buffer.from(SECRET).toString('hex'),
  json: JSON.stringify({ key: SECRET }),
  url: `?key=${encodeURIComponent(SECRET)}&more`,
  'base64 alone': Buffer.from(SECRET).toString('base64'),
  'base64 of a line': Buffer.from(`x${SECRET}yz`).toString('base64'),
  'base64 of another': Buffer.from(`xy${SECRET}z`).toString('base64'),
  base64url: Buffer.from(`a?${SECRET}`).toString('base64url'),
};

for (const [form, content] of Object.entries(dressed)) {
  test(`a planted secret is found: ${form}`, () => {
    expect(searchSecrets([SECRET], [{ where: form, content }])).not.toEqual([]);
  });
}

test('nothing is found where nothing was planted', () => {
  expect(searchSecrets([SECRET], [{ where: 'x', content: 'pX/eT+Vc mdbU9 and more' }])).toEqual([]);
});

test('files are searched in every folder, and so are their names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokentray-search-'));
  try {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(
      join(folder, 'a/b/dump'),
      Buffer.concat([Buffer.alloc(99), Buffer.from('s3cr3t')]),
    );
    writeFileSync(join(folder, 'a/oth3r-name'), '');
    const found = searchSecrets(['s3cr3t', 'oth3r'], filesBelow(folder));
    expect(new Set(found.map(({ where, secret }) => `${secret} in ${where}`))).toEqual(
      new Set([
        `s3cr3t in ${join(folder, 'a/b/dump')}`,
        `oth3r in name of ${join(folder, 'a/oth3r-name')}`,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
