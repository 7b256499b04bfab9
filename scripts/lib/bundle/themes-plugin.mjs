import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
} from '@fluentui/react-components';

const NAME = 'virtual:themes.css';

/** Instead of colours: a theme made of these tells which shade stands where. */
const SHADES = /** @type {import('@fluentui/react-components').BrandVariants} */ (
  /** @type {unknown} */ (
    Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => (index + 1) * 10).map((shade) => [
        shade,
        `var(--brand${shade})`,
      ]),
    )
  )
);

/** Fonts are the window's own. */
const NOT_TAKEN = new Set(['fontFamilyBase', 'fontFamilyMonospace']);

/**
 * Fluent's themes as style sheets: what they say stands in custom properties of the page from its
 * beginning, without code. Colours of the brand refer to its shades, `--brand10` to `--brand160`.
 * @param {import('@fluentui/react-components').BrandVariants} brand
 */
export function themesCss(brand) {
  const light = properties(createLightTheme(SHADES));
  const others = {
    dark: properties(createDarkTheme(SHADES)),
    contrast: properties(createHighContrastTheme()),
  };
  const shades = Object.entries(brand).map(([number, shade]) => [`--brand${number}`, shade]);
  const rules = [rule(':root', [...shades, ...light])];
  for (const [look, theme] of Object.entries(others)) {
    const other = [...theme].filter(([name, value]) => light.get(name) !== value);
    rules.push(rule(`:root[data-look="${look}"]`, other));
  }
  return rules.join('\n');
}

/**
 * A plugin that makes {@link themesCss} out of `virtual:themes.css`.
 * @param {import('@fluentui/react-components').BrandVariants} brand
 * @returns {import('vite').Plugin}
 */
export function themes(brand) {
  return {
    name: 'themes',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? themesCss(brand) : undefined),
  };
}

/** @param {import('@fluentui/react-components').Theme} theme */
function properties(theme) {
  return new Map(
    Object.entries(theme)
      .filter(([name]) => !NOT_TAKEN.has(name))
      .map(([name, value]) => [`--${name}`, String(value)]),
  );
}

/** @param {string} selector @param {readonly (readonly string[])[]} properties */
function rule(selector, properties) {
  return `${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;
}
