/**
 * Packs PNG images into a Windows icon. Format: ICONDIR, one ICONDIRENTRY per image, the images;
 * PNG images are understood since Windows Vista.
 *
 * @param {{ size: number, png: Buffer }[]} images `size` is the edge in pixels, at most 256
 * @returns {Buffer} the .ico file's bytes
 */
export function packIco(images) {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    // The field is one byte, in which 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map((image) => image.png)]);
}

/**
 * The PNG chunks of an Apple icon: type and edge in pixels. The 1x types for 16 and 32 pixels are
 * left out because macOS reads PNG data wrongly there; it scales the 2x ones down instead.
 *
 * @type {readonly (readonly [type: string, size: number])[]}
 */
export const ICNS_CHUNKS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/**
 * Packs PNG images into an Apple icon: a magic word and the whole length, then per image its type,
 * its length with these eight bytes, and its data.
 *
 * @param {(size: number) => Buffer} pngOf gives the PNG of an edge in pixels
 * @returns {Buffer} the .icns file's bytes
 */
export function packIcns(pngOf) {
  const chunks = ICNS_CHUNKS.map(([type, size]) => chunk(type, pngOf(size)));
  return chunk('icns', Buffer.concat(chunks));
}

/**
 * @param {string} type four ASCII characters
 * @param {Buffer} data
 */
function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}
