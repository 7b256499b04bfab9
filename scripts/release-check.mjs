// `npm run release:check -- [tag]`: refuses a release whose version, lock file, changelog and tag do
// not say the same. `-- --notes` prints what the changelog says of this version.
import { readFile } from 'node:fs/promises';
import { print, runScript, SetupError } from './lib/messages.mjs';
import { inProject } from './lib/paths.mjs';
import { releaseFaults, releaseNotes } from './lib/release.mjs';

await runScript(async () => {
  const [argument, ...more] = process.argv.slice(2);
  const notesOnly = argument === '--notes';
  if (more.length > 0 || (argument?.startsWith('-') && !notesOnly)) {
    throw new SetupError('Usage: npm run release:check -- [<tag> | --notes]');
  }
  /** @param {string} name */
  const read = (name) => readFile(inProject(name), 'utf8');
  const packageText = await read('package.json');
  const lockText = await read('package-lock.json');
  const changelog = await read('CHANGELOG.md');
  const files = { packageText, lockText, changelog, today: new Date().toISOString().slice(0, 10) };
  const faults = releaseFaults({ ...files, ...(notesOnly ? {} : { tag: argument }) });
  if (faults.length > 0) throw new SetupError(faults.join('\n'));
  const { version } = JSON.parse(packageText);
  print(notesOnly ? releaseNotes(changelog, version) : `${version} can be released.`);
  return 0;
});
