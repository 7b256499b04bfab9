import {
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themesCss } from '../../../scripts/lib/bundle/themes-plugin.mjs';
import { FLUENT_BRAND, shadesOf } from '../../../src/renderer/theme/shades';

type Look = 'light' | 'dark' | 'contrast';

const sheet = themesCss(FLUENT_BRAND);

/** The custom properties of a rule of the style sheet. */
function ruleOf(selector: string): Readonly<Record<string, string>> {
  const start = sheet.indexOf(`${selector} {`);
  const text = sheet.slice(sheet.indexOf('{', start) + 1, sheet.indexOf('}', start));
  return Object.fromEntries(
    [...text.matchAll(/--(\w+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** A theme as a page has it: its rules one upon the other, with the shades of an accent in place. */
function themeOf(look: Look, accent?: string): Readonly<Record<string, string>> {
  const all = {
    ...ruleOf(':root'),
    ...(look === 'light' ? {} : ruleOf(`:root[data-look="${look}"]`)),
  };
  const shades = accent === undefined ? {} : shadesOf(accent);
  const shade = (number: string) => Reflect.get(shades, number) ?? all[`brand${number}`];
  return Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => !/^brand\d/.test(name))
      .map(([name, value]) => [
        name,
        value.replace(/var\(--brand(\d+)\)/g, (_all, number: string) => String(shade(number))),
      ]),
  );
}

/** Fluent's own, without the fonts, which are the window's. */
function without(theme: Theme): Readonly<Record<string, string>> {
  const { fontFamilyBase, fontFamilyMonospace, ...rest } = theme;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
}

/** WCAG 2.2: relative luminance and contrast ratio, written from the standard's text. */
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** Text on what is behind it, as the window pairs them. */
const PAIRS: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed'],
  ['colorBrandForeground1', 'colorNeutralBackground1'],
  ['colorBrandForegroundLink', 'colorNeutralBackground1'],
  ['colorBrandForegroundLink', 'colorNeutralBackground3'],
  ['colorBrandForegroundLinkHover', 'colorNeutralBackground1'],
  ['colorBrandForeground2', 'colorBrandBackground2'],
  ['colorNeutralForeground1', 'colorBrandBackground2'],
];

describe('contrast by the formula of WCAG', () => {
  it('is 21 and 1 at its ends', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});

describe('an accent of the system', () => {
  it.each(['light', 'dark'] as const)('can be read in the %s theme, whatever it is', (look) => {
    const own = look === 'light' ? webLightTheme : webDarkTheme;
    fc.assert(
      fc.property(colour, (accent) => {
        const theme = themeOf(look, accent);
        for (const [text, back] of PAIRS) {
          const ratio = contrast(String(theme[text]), String(theme[back]));
          const fluents = contrast(String(own[text]), String(own[back]));
          expect([text, back, ratio >= Math.min(4.5, fluents) - 0.15]).toEqual([text, back, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its hue: shades of red are red, of grey grey', () => {
    const red = shadesOf('#d13438');
    for (const shade of Object.values(red)) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(shade.slice(at, at + 2), 16),
      );
      expect([shade, r > g && r > b]).toEqual([shade, true]);
    }
    for (const shade of Object.values(shadesOf('#808080'))) {
      expect(shade.slice(1, 3)).toBe(shade.slice(3, 5));
    }
  });

  it('as light as Fluent’s own, step by step', () => {
    for (const accent of ['#000000', '#ffffff', '#ffcc00', '#0000ff']) {
      for (const [number, shade] of Object.entries(shadesOf(accent))) {
        const fluents = Reflect.get(FLUENT_BRAND, number);
        expect(Math.abs(luminanceOf(shade) - luminanceOf(fluents))).toBeLessThan(0.01);
      }
    }
  });

  it('without one the themes are Fluent’s, but for the fonts', () => {
    expect(themeOf('light')).toEqual(without(webLightTheme));
    expect(themeOf('dark')).toEqual(without(webDarkTheme));
  });

  it('is not used in high contrast', () => {
    const contrastTheme = themeOf('contrast', '#ff0000');
    expect(contrastTheme).toEqual(themeOf('contrast'));
    expect(without(teamsHighContrastTheme)).toMatchObject(
      Object.fromEntries(
        Object.entries(contrastTheme).filter(([name]) => name.startsWith('color')),
      ),
    );
  });
});
