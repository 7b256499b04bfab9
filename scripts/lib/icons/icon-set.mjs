import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packIcns, packIco } from './containers.mjs';
import { onMacGrid, renderPng } from './render.mjs';

const STATES = /** @type {const} */ (['fine', 'soon', 'expired']);
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
const WINDOWS_TRAY_SIZES = [16, 20, 24, 32, 40, 48];

/** Glyphs for light panels are nearly black, those for dark panels white. */
const GLYPHS = [
  { suffix: '', colour: '#242424' },
  { suffix: '-light', colour: '#ffffff' },
];

/**
 * Draws the whole icon set.
 *
 * @param {string} sourceFolder the folder of the SVG sources
 * @returns {Map<string, Buffer>} file contents by path inside the assets folder
 */
export function drawIconSet(sourceFolder) {
  /** @param {string} name */
  const source = (name) => readFileSync(join(sourceFolder, `${name}.svg`), 'utf8');
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  drawApp(source, files);
  for (const state of STATES) drawTray(source, state, files);
  return files;
}

/**
 * @param {(name: string) => string} source
 * @param {Map<string, Buffer>} files
 */
function drawApp(source, files) {
  const large = source('app');
  const drawings = { 16: source('app-16'), 32: source('app-32'), large };
  /** @param {number} size */
  const app = (size) => {
    // Below 48 pixels the drawing's lines fall between pixels, so those sizes have their own.
    const svg = size <= 16 ? drawings[16] : size <= 32 ? drawings[32] : drawings.large;
    return renderPng(svg, size);
  };
  files.set('icon.png', app(1024));
  for (const size of LINUX_SIZES) files.set(`icons/${size}x${size}.png`, app(size));
  files.set('icon.ico', packIco(WINDOWS_SIZES.map((size) => ({ size, png: app(size) }))));
  const mac = onMacGrid(large);
  files.set(
    'icon.icns',
    packIcns((size) => renderPng(mac, size)),
  );
}

/**
 * @param {(name: string) => string} source
 * @param {typeof STATES[number]} state
 * @param {Map<string, Buffer>} files
 */
function drawTray(source, state, files) {
  const on16 = source(`tray-${state}-16`);
  const on22 = source(`tray-${state}`);
  /**
   * @param {number} size
   * @param {string} colour
   */
  const glyph = (size, colour) =>
    renderPng(size % 22 === 0 || size % 20 === 0 ? on22 : on16, size, { colour });
  for (const { suffix, colour } of GLYPHS) {
    const name = `tray/tray-${state}${suffix}`;
    files.set(`${name}.png`, glyph(22, colour));
    files.set(`${name}@2x.png`, glyph(44, colour));
    const images = WINDOWS_TRAY_SIZES.map((size) => ({ size, png: glyph(size, colour) }));
    files.set(`${name}.ico`, packIco(images));
  }
  // Nothing tells a Linux app whether the panel is dark; this one can be seen on any.
  const coloured = source(`tray-${state}-color`);
  files.set(`tray/tray-${state}-color.png`, renderPng(coloured, 22));
  files.set(`tray/tray-${state}-color@2x.png`, renderPng(coloured, 44));
  // macOS paints a template image itself: only its alpha counts.
  files.set(`tray/tray-${state}Template.png`, glyph(16, '#000000'));
  files.set(`tray/tray-${state}Template@2x.png`, glyph(32, '#000000'));
}
