import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePng } from './png';

const root = join(import.meta.dirname, '../../..');
const assets = join(root, 'assets');
const read = (path: string): Buffer => readFileSync(join(assets, path));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('src'))
    .sort();
}

/** Beside them are what installers bring along. */
function isPicture(path: string): boolean {
  return /\.(?:icns|ico|png|svg)$/.test(path);
}

const states = ['fine', 'soon', 'expired'];
const traySizes = { '': 22, '-light': 22, '-color': 22, Template: 16 };

describe('the committed icons', () => {
  let drawn: string;
  beforeAll(() => {
    drawn = mkdtempSync(join(tmpdir(), 'tokentray-icons-'));
    execFileSync(process.execPath, [join(root, 'scripts/icons.mjs'), '--to', drawn]);
  });
  afterAll(() => rmSync(drawn, { recursive: true, force: true }));

  it('are what the SVG sources give, byte for byte, and nothing else', () => {
    expect(filesBelow(assets).filter(isPicture)).toEqual(filesBelow(drawn));
    const different = filesBelow(drawn).filter(
      (path) => !read(path).equals(readFileSync(join(drawn, path))),
    );
    expect(different, 'run `npm run icons` and commit what it writes').toEqual([]);
  });
});

describe('the app icon', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512])('has a Linux picture of %i pixels', (size) => {
    expect(decodePng(read(`icons/${size}x${size}.png`))).toMatchObject({
      width: size,
      height: size,
    });
  });

  it('has a large picture of 1024 pixels with transparent corners and a solid body', () => {
    const { width, height, alpha } = decodePng(read('icon.png'));
    expect([width, height]).toEqual([1024, 1024]);
    expect([alpha[0], alpha[1023], alpha[1024 * 1023], alpha[1024 * 1024 - 1]]).toEqual([
      0, 0, 0, 0,
    ]);
    expect(alpha[512 * 1024 + 512]).toBe(255);
  });

  it('has a Windows icon whose directory matches its pictures', () => {
    expect(icoSizes(read('icon.ico'))).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('has an Apple icon whose chunks match their types', () => {
    const file = read('icon.icns');
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const chunks: Record<string, number> = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const picture = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      chunks[file.toString('latin1', at, at + 4)] = decodePng(picture).width;
    }
    expect(chunks).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });
});

describe('the tray icons', () => {
  it.each(
    states.flatMap((state) =>
      Object.entries(traySizes).map(([variant, size]) => ({ name: `${state}${variant}`, size })),
    ),
  )('tray-$name is $size pixels, twice that at @2x', ({ name, size }) => {
    const once = decodePng(read(`tray/tray-${name}.png`));
    const twice = decodePng(read(`tray/tray-${name}@2x.png`));
    expect([once.width, once.height, twice.width, twice.height]).toEqual([
      size,
      size,
      size * 2,
      size * 2,
    ]);
  });

  it.each(states.flatMap((state) => [state, `${state}-light`]))(
    'tray-%s has a Windows icon with each size a scaled display asks for',
    (name) => {
      expect(icoSizes(read(`tray/tray-${name}.ico`))).toEqual([16, 20, 24, 32, 40, 48]);
    },
  );

  it.each([
    ['', 22],
    ['@2x', 44],
    ['-light', 22],
    ['Template', 16],
    ['Template@2x', 32],
  ])('tell the states apart by shape alone (tray-…%s)', (variant, size) => {
    const masks = states.map((state) => decodePng(read(`tray/tray-${state}${variant}.png`)).alpha);
    for (const share of clearlyDifferentShares(masks)) expect(share).toBeGreaterThan(0.03);
    expect(masks[0]).toHaveLength(size ** 2);
  });

  it.each(['-color', '-color@2x'])('tell the states apart without colour (tray-…%s)', (variant) => {
    const greys = states.map((state) => decodePng(read(`tray/tray-${state}${variant}.png`)).grey);
    for (const share of clearlyDifferentShares(greys)) expect(share).toBeGreaterThan(0.03);
  });

  it.each(states)('tray-%s has the same shape for light and dark panels', (state) => {
    const dark = decodePng(read(`tray/tray-${state}.png`)).alpha;
    const light = decodePng(read(`tray/tray-${state}-light.png`)).alpha;
    expect(light).toEqual(dark);
  });
});

/** For each pair of pictures, the share of pixels that differ by more than a quarter of the range. */
function clearlyDifferentShares([fine, soon, expired]: Uint8Array[]): number[] {
  return [
    [fine!, soon!],
    [fine!, expired!],
    [soon!, expired!],
  ].map(([one, other]) => {
    const different = one!.filter((value, at) => Math.abs(value - other![at]!) > 64).length;
    return different / one!.length;
  });
}

/** The sizes an .ico file's directory names, each checked against the picture it points to. */
function icoSizes(file: Buffer): number[] {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const size = file.readUInt8(entry) || 256;
    const start = file.readUInt32LE(entry + 12);
    const picture = decodePng(file.subarray(start, start + file.readUInt32LE(entry + 8)));
    expect([picture.width, picture.height]).toEqual([size, size]);
    return size;
  });
}
