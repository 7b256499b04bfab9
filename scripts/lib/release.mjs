/** semver.org, without build metadata: tags and file names carry none. */
const VERSION =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?$/i;

/**
 * @typedef {object} ReleaseFiles
 * @property {string} packageText `package.json`
 * @property {string} lockText `package-lock.json`
 * @property {string} changelog `CHANGELOG.md`
 * @property {string} today ISO date; no release is dated later
 * @property {string | undefined} [tag] e.g. `v1.2.3`
 */

/**
 * What keeps this from being released, each in a sentence that says what to do.
 * @param {ReleaseFiles} files
 * @returns {string[]}
 */
export function releaseFaults({ packageText, lockText, changelog, today, tag }) {
  const version = readVersion(packageText);
  if (version === undefined) return ['package.json: "version" is missing, or it is no JSON.'];
  if (!VERSION.test(version)) {
    return [`package.json: "${version}" is not a version such as 1.2.3 or 1.2.3-beta.1.`];
  }
  return [
    ...lockFaults(lockText, version),
    ...changelogFaults(changelog, version, today),
    ...(tag === undefined || tag === `v${version}`
      ? []
      : [`The tag is ${tag}, but package.json says ${version}: the tag should be v${version}.`]),
  ];
}

/**
 * What the changelog says of a version, as Markdown; empty where it says nothing.
 * @param {string} changelog
 * @param {string} version
 * @returns {string}
 */
export function releaseNotes(changelog, version) {
  return sectionsOf(changelog).find((section) => section.version === version)?.text ?? '';
}

/**
 * @param {string} text
 * @returns {string | undefined}
 */
function readVersion(text) {
  try {
    const { version } = JSON.parse(text);
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/**
 * npm writes the version into the lock file twice.
 * @param {string} text
 * @param {string} version
 */
function lockFaults(text, version) {
  try {
    const lock = JSON.parse(text);
    const found = [lock.version, lock.packages?.['']?.version];
    if (found.every((each) => each === version)) return [];
    const said = found.map((each) => each ?? 'nothing').join(' and ');
    return [`package-lock.json says ${said}, package.json ${version}: run "npm install".`];
  } catch {
    return ['package-lock.json is no JSON: run "npm install".'];
  }
}

/**
 * @param {string} changelog
 * @param {string} version
 * @param {string} today
 */
function changelogFaults(changelog, version, today) {
  const sections = sectionsOf(changelog);
  const heading = `## [${version}] - ${today}`;
  const own = sections.filter((section) => section.version === version);
  const [section] = own;
  if (section === undefined) {
    return [`CHANGELOG.md has no heading for ${version}: add "${heading}".`];
  }
  const faults = [];
  if (own.length > 1) faults.push(`CHANGELOG.md has ${own.length} headings for ${version}.`);
  if (!isDate(section.date)) {
    faults.push(`CHANGELOG.md: the heading of ${version} has no date: make it "${heading}".`);
  } else if (section.date > today) {
    faults.push(`CHANGELOG.md: ${version} is dated ${section.date}, and today is ${today}.`);
  }
  if (section.text === '') faults.push(`CHANGELOG.md says nothing about ${version}.`);
  const [latest] = sections.filter(({ version: each }) => each !== 'Unreleased');
  if (latest !== section) {
    faults.push(`CHANGELOG.md: ${latest?.version} stands above ${version}, the one to release.`);
  }
  const before = sections.find((each) => each !== section && VERSION.test(each.version));
  if (latest === section && before !== undefined && !isLater(version, before.version)) {
    faults.push(
      `CHANGELOG.md: ${before.version} was released already, and ${version} is no later: nobody would be offered it.`,
    );
  }
  if (sections.some((each) => each.version === 'Unreleased' && each.text !== '')) {
    faults.push(
      `CHANGELOG.md: something stands under [Unreleased]: move it to ${version}, or leave it for the next.`,
    );
  }
  return faults;
}

/**
 * The sections of a changelog as keepachangelog.com has them.
 * @param {string} changelog
 */
function sectionsOf(changelog) {
  return changelog
    .split(/^(?=## )/m)
    .map((part) => /^## \[([^\]]+)\](?: - (\S+))?[ \t]*\r?(?:\n([\s\S]*))?$/.exec(part))
    .filter((found) => found !== null)
    .map(([, version = '', date = '', text = '']) => ({
      version,
      date,
      // Links to versions stand at the end of the file, and belong to none.
      text: text.replace(/^\[[^\]]+\]: \S+$/gm, '').trim(),
    }));
}

/**
 * Precedence of semver.org, by which updates are found.
 * @param {string} version
 * @param {string} than
 */
function isLater(version, than) {
  const [left, right] = [partsOf(version), partsOf(than)];
  const core = left.core.map((each, at) => each - (right.core[at] ?? 0)).find((each) => each !== 0);
  if (core !== undefined) return core > 0;
  if (left.preliminary.length === 0 || right.preliminary.length === 0) {
    return left.preliminary.length < right.preliminary.length;
  }
  for (const [at, one] of left.preliminary.entries()) {
    const other = right.preliminary[at];
    if (other === undefined) return true;
    if (one === other) continue;
    const [isNumber, otherIsNumber] = [one, other].map((each) => /^\d+$/.test(each));
    if (isNumber && otherIsNumber) return Number(one) > Number(other);
    return isNumber === otherIsNumber ? one > other : !isNumber;
  }
  return false;
}

/** @param {string} version */
function partsOf(version) {
  const [, core = '', preliminary = ''] = /^([^-]+)-?(.*)$/.exec(version) ?? [];
  return {
    core: core.split('.').map(Number),
    preliminary: preliminary === '' ? [] : preliminary.split('.'),
  };
}

/** @param {string} text */
function isDate(text) {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
