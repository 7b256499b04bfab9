import { inflateSync } from 'node:zlib';

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** One byte per pixel, row by row; 0 is transparent. */
  readonly alpha: Uint8Array;
  /** One byte per pixel, row by row: Rec. 601 luma, black where transparent. */
  readonly grey: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Reads an 8-bit RGBA PNG without interlacing, as the PNG specification (ISO/IEC 15948) describes
 * it. Throws on any other file.
 */
export function decodePng(file: Buffer): DecodedPng {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  if (!header) throw new Error('no IHDR');
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || colour !== 6 || interlace !== 0) throw new Error('not plain 8-bit RGBA');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const rgba = unfiltered(inflateSync(Buffer.concat(parts)), width, height);
  const alpha = new Uint8Array(width * height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue, opacity] = rgba.subarray(at * 4, at * 4 + 4) as unknown as number[];
    alpha[at] = opacity!;
    grey[at] = ((0.299 * red! + 0.587 * green! + 0.114 * blue!) * opacity!) / 255;
  }
  return { width, height, alpha, grey };
}

function unfiltered(raw: Buffer, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!;
    const row = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? row[x - 4]! : 0;
      const corner = x >= 4 ? above[x - 4]! : 0;
      row[x] = row[x]! + predicted(filter, left, above[x]!, corner);
    }
    pixels.set(row, y * stride);
    above = row;
  }
  return pixels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
      if (byLeft! <= byUp! && byLeft! <= byCorner!) return left;
      return byUp! <= byCorner! ? up : corner;
    }
    default:
      throw new Error(`unknown PNG filter ${filter}`);
  }
}
