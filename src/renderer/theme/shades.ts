/** Of a brand colour, by Fluent's numbers: 10 is the darkest. */
export type Shades = Readonly<
  Record<
    10 | 20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 | 100 | 110 | 120 | 130 | 140 | 150 | 160,
    string
  >
>;

type Rgb = readonly [number, number, number];

/** Fluent's own brand colour in its sixteen shades; what contrasts with which is chosen for them. */
export const FLUENT_BRAND: Shades = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

/**
 * Sixteen shades of a colour (`#rrggbb`), each as light as Fluent's own of the same number. WCAG's
 * contrast depends on nothing else, so it is the same as with Fluent's brand, whatever the accent.
 */
export function shadesOf(colour: string): Shades {
  const accent = linear(colour);
  const shades = Object.entries(FLUENT_BRAND).map(([number, shade]) => [
    number,
    hex(withLuminance(accent, luminance(linear(shade)))),
  ]);
  return Object.fromEntries(shades) as Shades;
}

/** Darker by less light of all three, lighter by white mixed in: both meet the luminance exactly. */
function withLuminance(colour: Rgb, wanted: number): Rgb {
  const own = luminance(colour);
  if (wanted <= own) return scaled(colour, (part) => (own === 0 ? 0 : (part * wanted) / own));
  const white = (wanted - own) / (1 - own);
  return scaled(colour, (part) => part + white * (1 - part));
}

function scaled([red, green, blue]: Rgb, change: (part: number) => number): Rgb {
  return [change(red), change(green), change(blue)];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** sRGB without its transfer function (IEC 61966-2-1). */
function linear(colour: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hex(colour: Rgb): string {
  const digits = colour.map((part) => {
    const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
