import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { FLUENT_BRAND, shadesOf } from './shades';

// A family that is not there is looked for with every size and weight, before anything is shown.
// `system-ui` is not named first on Windows: where its language is Chinese or Japanese, that is a font
// of other letters.
const fonts = navigator.userAgent.includes('Windows')
  ? {
      fontFamilyBase: '"Segoe UI Variable Text", "Segoe UI", system-ui, sans-serif',
      fontFamilyMonospace: '"Cascadia Mono", Consolas, monospace',
    }
  : {
      fontFamilyBase: 'system-ui, sans-serif',
      fontFamilyMonospace: 'ui-monospace, Menlo, "DejaVu Sans Mono", monospace',
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
