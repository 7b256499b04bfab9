/**
 * @typedef {object} Requirement a library or program the system must have
 * @property {string} [library] the library's soname
 * @property {string} [command] the program's name on the PATH
 * @property {readonly string[]} debian names of the Debian package, the newest first: Debian 13 and
 *   Ubuntu 24.04 renamed packages when time_t grew to 64 bits
 * @property {string} fedora
 * @property {string} arch
 *
 * @typedef {'run' | 'test' | 'demo'} Purpose
 */

/** @type {readonly Requirement[]} */
const electron = [
  library('libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0'], 'gtk3', 'gtk3'),
  library('libnss3.so', ['libnss3'], 'nss', 'nss'),
  library('libasound.so.2', ['libasound2t64', 'libasound2'], 'alsa-lib', 'alsa-lib'),
  library('libgbm.so.1', ['libgbm1'], 'mesa-libgbm', 'mesa'),
  // Loaded, not linked: without it no notification is shown.
  library('libnotify.so.4', ['libnotify4'], 'libnotify', 'libnotify'),
  library('libsecret-1.so.0', ['libsecret-1-0'], 'libsecret', 'libsecret'),
];

/** @type {readonly Requirement[]} */
const privateDesktop = [
  command('Xvfb', ['xvfb'], 'xorg-x11-server-Xvfb', 'xorg-server-xvfb'),
  command('xauth', ['xauth'], 'xauth', 'xorg-xauth'),
  command('dbus-daemon', ['dbus'], 'dbus-daemon', 'dbus'),
  command('dbus-monitor', ['dbus-bin', 'dbus'], 'dbus-tools', 'dbus'),
  command('dbus-launch', ['dbus-x11'], 'dbus-x11', 'dbus'),
  command('gnome-keyring-daemon', ['gnome-keyring'], 'gnome-keyring', 'gnome-keyring'),
  command('dunst', ['dunst'], 'dunst', 'dunst'),
  command('xclip', ['xclip'], 'xclip', 'xclip'),
  command('xdotool', ['xdotool'], 'xdotool', 'xdotool'),
  command('openbox', ['openbox'], 'openbox', 'openbox'),
];

/** @type {readonly Requirement[]} */
const otherPrograms = [
  command('notify-send', ['libnotify-bin'], 'libnotify', 'libnotify'),
  command('secret-tool', ['libsecret-tools'], 'libsecret', 'libsecret'),
  command('openssl', ['openssl'], 'openssl', 'openssl'),
];

/** @type {readonly Requirement[]} */
const pictures = [
  command('xfce4-panel', ['xfce4-panel'], 'xfce4-panel', 'xfce4-panel'),
  command('xfwm4', ['xfwm4'], 'xfwm4', 'xfwm4'),
  command('hsetroot', ['hsetroot'], 'hsetroot', 'hsetroot'),
  unchecked(['xfconf'], 'xfconf', 'xfconf'),
  unchecked(['xfce4-notifyd'], 'xfce4-notifyd', 'xfce4-notifyd'),
  unchecked(['arc-theme'], 'arc-theme', 'arc-gtk-theme'),
  unchecked(['adwaita-icon-theme'], 'adwaita-icon-theme', 'adwaita-icon-theme'),
  unchecked(['fonts-inter'], 'rsms-inter-fonts', 'inter-font'),
  command('import', ['imagemagick'], 'ImageMagick', 'imagemagick'),
];

/**
 * What the system must have to run the app, its tests or the demonstration.
 * @type {Readonly<Record<Purpose, readonly Requirement[]>>}
 */
export const requirements = {
  run: electron,
  test: [...electron, ...privateDesktop, ...otherPrograms],
  demo: [...electron, ...privateDesktop, ...otherPrograms, ...pictures],
};

/**
 * @param {string} soname
 * @param {readonly string[]} debian
 * @param {string} fedora
 * @param {string} arch
 * @returns {Requirement}
 */
function library(soname, debian, fedora, arch) {
  return { library: soname, debian, fedora, arch };
}

/**
 * A package known by its name alone, as of a font or of a service that stands on no PATH. Where
 * there is no Debian package to ask for, it is taken to be there.
 * @param {readonly string[]} debian
 * @param {string} fedora
 * @param {string} arch
 * @returns {Requirement}
 */
function unchecked(debian, fedora, arch) {
  return { debian, fedora, arch };
}

/**
 * @param {string} name
 * @param {readonly string[]} debian
 * @param {string} fedora
 * @param {string} arch
 * @returns {Requirement}
 */
function command(name, debian, fedora, arch) {
  return { command: name, debian, fedora, arch };
}
