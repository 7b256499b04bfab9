import { Resvg } from '@resvg/resvg-js';

/**
 * Draws one SVG source as a square PNG.
 *
 * @param {string} svg the drawing
 * @param {number} size edge in pixels
 * @param {{ colour?: string }} [options] `colour` stands for `currentColor` in one-colour glyphs
 * @returns {Buffer} the PNG file's bytes, the same for the same drawing and size
 */
export function renderPng(svg, size, { colour } = {}) {
  const drawn = colour === undefined ? svg : svg.replaceAll('currentColor', colour);
  const image = new Resvg(drawn, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  }).render();
  return image.asPng();
}

/**
 * Puts a full-bleed app drawing on the macOS icon grid: the body takes 824 of 1024 pixels.
 *
 * @param {string} svg a drawing on a 512 grid whose body leaves a margin of 16
 * @returns {string} the drawing with the wider margin
 */
export function onMacGrid(svg) {
  const scale = 824 / 1024 / (480 / 512);
  const shift = (512 * (1 - scale)) / 2;
  const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><g transform="translate(${shift} ${shift}) scale(${scale})">${inner}</g></svg>`;
}
