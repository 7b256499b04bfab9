import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { FLUENT_BRAND, shadesOf } from './shades';

const fonts = {
  fontFamilyBase:
    '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", sans-serif',
  fontFamilyMonospace:
    '"Cascadia Mono", Consolas, ui-monospace, Menlo, "DejaVu Sans Mono", monospace',
};

/** The theme in a colour (`#rrggbb`), or in the app's own. */
export function themeOf(look: 'light' | 'dark' | 'contrast', accent?: string): Theme {
  return { ...colours(look, accent), ...fonts };
}

// Made when it is asked for: each theme has some hundred values, and a window shows one.
function colours(look: 'light' | 'dark' | 'contrast', accent: string | undefined): Theme {
  if (look === 'contrast') return createHighContrastTheme();
  const shades = accent === undefined ? FLUENT_BRAND : shadesOf(accent);
  return look === 'dark' ? createDarkTheme(shades) : createLightTheme(shades);
}
