import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { releaseFaults, releaseNotes } from '../../../scripts/lib/release.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-03-01

### Added

- Updates.

## [1.1.0] - 2026-01-31

- Before.

[1.2.0]: https://example.org/1.2.0
`;

const GOOD = {
  packageText: JSON.stringify({ version: '1.2.0' }),
  lockText: JSON.stringify({ version: '1.2.0', packages: { '': { version: '1.2.0' } } }),
  changelog: CHANGELOG,
  today: '2026-03-02',
  tag: 'v1.2.0',
};

test('what says the same everywhere can be released, with a tag and without', () => {
  expect(releaseFaults(GOOD)).toEqual([]);
  expect(releaseFaults({ ...GOOD, tag: undefined })).toEqual([]);
});

describe('refuses', () => {
  const bad: readonly [string, Partial<typeof GOOD>, RegExp][] = [
    ['a tag of another version', { tag: 'v1.2.1' }, /tag should be v1\.2\.0/],
    ['a tag without its v', { tag: '1.2.0' }, /tag should be v1\.2\.0/],
    ['an empty tag', { tag: '' }, /tag should be v1\.2\.0/],
    ['no version', { packageText: '{}' }, /"version" is missing/],
    ['a package.json that is cut', { packageText: '{"version": "1.2' }, /no JSON/],
    ['a version with a v', { packageText: '{"version":"v1.2.0"}' }, /not a version/],
    ['a leading zero', { packageText: '{"version":"1.02.0"}' }, /not a version/],
    [
      'a lock file of another version',
      { lockText: '{"version":"1.1.0","packages":{"":{"version":"1.2.0"}}}' },
      /says 1\.1\.0 and 1\.2\.0, package\.json 1\.2\.0/,
    ],
    ['a lock file without packages', { lockText: '{"version":"1.2.0"}' }, /1\.2\.0 and nothing/],
    ['a broken lock file', { lockText: '<<<<' }, /package-lock\.json is no JSON/],
    [
      'no heading',
      { changelog: CHANGELOG.replace('[1.2.0] -', '[1.2.9] -') },
      /no heading for 1\.2\.0: add "## \[1\.2\.0\] - 2026-03-02"/,
    ],
    ['no date', { changelog: CHANGELOG.replace(' - 2026-03-01', '') }, /has no date/],
    ['a day that is not', { changelog: CHANGELOG.replace('03-01', '02-30') }, /has no date/],
    ['a date to come', { changelog: CHANGELOG.replace('2026-03-01', '2026-03-03') }, /is dated/],
    [
      'nothing said',
      { changelog: CHANGELOG.replace('### Added\n\n- Updates.\n', '') },
      /says nothing about 1\.2\.0/,
    ],
    [
      'a later one above it',
      {
        changelog: CHANGELOG.replace('## [1.2.0]', '## [1.3.0] - 2026-03-01\n\n- x\n\n## [1.2.0]'),
      },
      /1\.3\.0 stands above 1\.2\.0/,
    ],
    [
      'the same heading twice',
      { changelog: `${CHANGELOG}\n## [1.2.0] - 2026-03-01\n\n- Again.\n` },
      /has 2 headings/,
    ],
    [
      'something not released',
      { changelog: CHANGELOG.replace('[Unreleased]\n', '[Unreleased]\n\n- Half done.\n') },
      /under \[Unreleased\]/,
    ],
  ];
  test.each(bad)('%s', (_what, change, sentence) => {
    expect(releaseFaults({ ...GOOD, ...change }).join('\n')).toMatch(sentence);
  });
});

// The order that semver.org gives as its example, and two of its rules for the numbers.
const ORDER = [
  '0.9.0',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
];

test('refuses a version that is no later than the one before it', () => {
  const faults = (version: string, before: string) =>
    releaseFaults({
      packageText: JSON.stringify({ version }),
      lockText: JSON.stringify({ version, packages: { '': { version } } }),
      changelog: `## [${version}] - 2026-03-01\n\n- x\n\n## [${before}] - 2026-01-31\n\n- y\n`,
      today: '2026-03-02',
    });
  for (const [at, version] of ORDER.entries()) {
    for (const earlier of ORDER.slice(0, at)) {
      expect(faults(version, earlier), `${version} after ${earlier}`).toEqual([]);
      expect(faults(earlier, version).join(), `${earlier} after ${version}`).toContain(
        'is no later',
      );
    }
  }
});

test('takes a file with Windows line ends', () => {
  expect(releaseFaults({ ...GOOD, changelog: CHANGELOG.replaceAll('\n', '\r\n') })).toEqual([]);
});

test('gives what the changelog says of a version, and nothing of another', () => {
  expect(releaseNotes(CHANGELOG, '1.2.0')).toBe('### Added\n\n- Updates.');
  expect(releaseNotes(CHANGELOG, '1.1.0')).toBe('- Before.');
  expect(releaseNotes(CHANGELOG, '9.9.9')).toBe('');
});

test("the clone's own lock file agrees with its package.json", () => {
  const read = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../../${name}`, import.meta.url)), 'utf8');
  const { version }: { version: string } = JSON.parse(read('package.json'));
  const faults = releaseFaults({
    packageText: read('package.json'),
    lockText: read('package-lock.json'),
    changelog: `## [${version}] - 2026-01-01\n\n- x\n`,
    today: '2026-01-01',
  });
  expect(faults).toEqual([]);
});
