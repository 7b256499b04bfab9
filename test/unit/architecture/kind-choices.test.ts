import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { credentialSchema } from '../../../src/shared/domain/kinds/records';
import { sourceSchema } from '../../../src/shared/domain/sources/sources';
import { kindChoices } from './kind-choices';

const ROOT = new URL('../../../', import.meta.url);
const KINDS: ReadonlySet<string> = new Set(
  [...credentialSchema.options, ...sourceSchema.options].map(({ shape }) => shape.kind.value),
);
/** A kind's own folder: what stands in there is of that kind alone. */
const OWN_FOLDER = /\/kinds\/[^/]+\//;

const FILES = sources('src').filter((file) => !OWN_FOLDER.test(file));

function sources(folder: string): string[] {
  const under = new URL(`${folder}/`, ROOT);
  return readdirSync(under, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
}

test('the kinds of credentials and of their sources are known by name', () => {
  expect(KINDS).toContain('gateway-token');
  expect(KINDS).toContain('apim-gateway');
  expect(KINDS.size).toBe(credentialSchema.options.length + sourceSchema.options.length);
  expect(FILES.length).toBeGreaterThan(300);
});

test('nothing outside the folders of the kinds chooses by kind', () => {
  const choices = FILES.flatMap((file) =>
    kindChoices(readFileSync(new URL(file, ROOT), 'utf8'), KINDS, file.endsWith('x')).map(
      ({ line, how, kinds }) => `${file}:${line}: ${how} over ${kinds.join(', ')}`,
    ),
  );
  expect(choices).toEqual([]);
});

describe('what counts as choosing by kind', () => {
  const found = (text: string) => kindChoices(text, KINDS, false).map(({ how }) => how);

  test.each([
    ['switch (credential.kind) { case "ea-key": break; }', 'switch'],
    ['switch (kind) { case "other": break; }', 'switch'],
    ['const f = (a: T) => { switch (a.source) { case "apim-service": return 1; } }', 'switch'],
    ['if (a.kind === "ea-key") f(); else if (a.kind === "other") g();', 'chain of conditions'],
    ['const x = a.kind !== "ea-key" ? a.kind === "other" ? 1 : 2 : 3;', 'chain of conditions'],
    ['const x = a.kind === "ea-key" ? 1 : "apim-token" === a.kind ? 2 : 3;', 'chain of conditions'],
    ['if (a.kind === "ea-key" || a.kind === "other") f();', 'chain of conditions'],
  ])('%s', (text, how) => {
    expect(found(text)).toEqual([how]);
  });

  test.each([
    'if (a.kind === "ea-key") f(); if (a.kind === "other") g();',
    'switch (state) { case "other": break; case "sound": break; }',
    'switch (ttl.kind) { case "never": break; }',
    'const x = OF_KIND["ea-key"];',
  ])('not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
