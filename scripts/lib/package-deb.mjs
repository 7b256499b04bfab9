import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError } from './messages.mjs';
import { packageUnpackedLinux } from './package-app.mjs';
import { inProject } from './paths.mjs';
import { run } from './run.mjs';

/** @import { AfterPackContext } from 'electron-builder' */
/** @import { LinuxPackager } from 'app-builder-lib/out/linuxPackager.js' */
/** @import { FoundElectron } from './electron/electron-folder.mjs' */

/** Debian's names of what Node calls them. @type {Readonly<Record<string, string>>} */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };

/**
 * Makes the unpacked app and a Debian package of it.
 * @param {FoundElectron} electron
 * @returns {Promise<string>} the package's path
 * @throws {SetupError} where dpkg-deb refuses
 */
export async function packageDeb(electron) {
  let made = '';
  let profile = '';
  await packageUnpackedLinux(electron, {
    afterPack: async (context) => {
      // The fuses are set behind this hook, so the package is made once the build is over.
      made = await stage(context);
      profile = await appArmorProfile(context);
    },
  });
  await fill(made, profile);
  const control = path.join(made, 'DEBIAN', 'control');
  const text = await controlText(made);
  await writeFile(control, text);
  return await pack(made, text);
}

/**
 * Lays out all but the app itself: desktop entry, icons, scripts, and the facts for the control file.
 * @param {AfterPackContext} context
 * @returns {Promise<string>} the folder
 */
async function stage({ packager }) {
  const { LinuxTargetHelper } = await import('app-builder-lib/out/targets/LinuxTargetHelper.js');
  const linux = /** @type {LinuxPackager} */ (packager);
  const helper = new LinuxTargetHelper(linux);
  const root = inProject('dist', 'deb');
  await rm(root, { recursive: true, force: true });
  const name = linux.executableName;
  const share = path.join(root, 'usr', 'share');
  const applications = path.join(share, 'applications');
  await mkdir(applications, { recursive: true });
  await mkdir(path.join(root, 'DEBIAN'), { recursive: true });
  const linuxOptions = linux.config.linux ?? {};
  const deb = linux.config.deb ?? {};
  const options = { ...linuxOptions, ...deb };
  await writeFile(
    path.join(applications, `${name}.desktop`),
    await helper.computeDesktopEntry(/** @type {any} */ (options)),
  );
  for (const { file, size } of await helper.icons) {
    const folder = path.join(share, 'icons', 'hicolor', `${size}x${size}`, 'apps');
    await mkdir(folder, { recursive: true });
    await copyFile(file, path.join(folder, `${name}.png`));
  }
  for (const [script, from] of [
    ['postinst', deb.afterInstall],
    ['postrm', deb.afterRemove],
  ]) {
    if (typeof from === 'string') {
      await copyFile(inProject(from), path.join(root, 'DEBIAN', String(script)));
    }
  }
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) {
    throw new SetupError(`There is no Debian package for ${process.arch}.`);
  }
  /** @type {[string, string][]} */
  const fields = [
    ['Package', name],
    ['Version', helper.getSanitizedVersion('deb')],
    ['Architecture', architecture],
    ['Maintainer', String(linuxOptions.maintainer)],
    ['Section', 'utils'],
    ['Priority', 'optional'],
    ['Depends', [...(deb.depends ?? [])].join(', ')],
    ['Recommends', [...(deb.recommends ?? [])].join(', ')],
    ['Description', String(linuxOptions.synopsis)],
  ];
  await writeFile(
    path.join(root, 'DEBIAN', 'control'),
    fields.map(([field, value]) => `${field}: ${value}\n`).join(''),
  );
  return root;
}

/**
 * What lets the app build its sandbox on Ubuntu 24.04 and later: electron-builder's, with its macros
 * filled in. `after-install.sh` puts it in place where it is understood.
 * @param {AfterPackContext} context
 * @returns {Promise<string>} its text
 */
async function appArmorProfile({ packager }) {
  const { getTemplatePath } = await import('app-builder-lib/out/util/pathManager.js');
  const template = path.join(getTemplatePath('linux'), 'apparmor-profile.tpl');
  const linux = /** @type {LinuxPackager} */ (packager);
  return (await readFile(template, 'utf8'))
    .replaceAll(/\$\{executable\}/g, linux.executableName)
    .replaceAll(/\$\{sanitizedProductName\}/g, linux.appInfo.sanitizedProductName);
}

/**
 * Puts the app where a release has it, readable for all.
 * @param {string} root
 * @param {string} profile
 */
async function fill(root, profile) {
  const { installPrefix } = await import('app-builder-lib/out/targets/LinuxTargetHelper.js');
  const app = path.join(root, installPrefix, 'TokenTray');
  await cp(inProject('dist', 'linux-unpacked'), app, { recursive: true });
  await writeFile(path.join(app, 'resources', 'apparmor-profile'), profile);
  // What a umask of the one who builds took from others is theirs again.
  await mustRun('chmod', ['-R', 'u=rwX,go=rX', root]);
  for (const script of await readdir(path.join(root, 'DEBIAN'))) {
    await chmod(path.join(root, 'DEBIAN', script), script === 'control' ? 0o644 : 0o755);
  }
}

/**
 * The control file with the size in it, in KiB as Debian's policy wants it.
 * @param {string} root
 */
async function controlText(root) {
  const size = await mustRun('du', ['-sk', '--exclude=DEBIAN', root]);
  const kib = Number.parseInt(size, 10);
  return `${await readFile(path.join(root, 'DEBIAN', 'control'), 'utf8')}Installed-Size: ${kib}\n`;
}

/**
 * @param {string} root
 * @param {string} control
 */
async function pack(root, control) {
  /** @param {string} field */
  const of = (field) => new RegExp(`^${field}: (.+)$`, 'm').exec(control)?.[1] ?? '';
  const file = inProject('dist', `${of('Package')}_${of('Version')}_${of('Architecture')}.deb`);
  // Quickly made rather than small: it is not what is published.
  await mustRun('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z2', '--build', root, file]);
  await rm(root, { recursive: true, force: true });
  return file;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<string>} standard output
 */
async function mustRun(command, args) {
  const { code, stdout, stderr } = await run(command, args, { output: 'quiet' });
  if (code !== 0) throw new SetupError(`${command} failed with ${code}: ${stderr.trim()}`);
  return stdout;
}
