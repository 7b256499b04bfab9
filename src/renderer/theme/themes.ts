import {
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { shadesOf } from './shades';

const fonts = {
  fontFamilyBase:
    '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Helvetica Neue", sans-serif',
  fontFamilyMonospace:
    '"Cascadia Mono", Consolas, ui-monospace, Menlo, "DejaVu Sans Mono", monospace',
};

export const lightTheme: Theme = { ...webLightTheme, ...fonts };
export const darkTheme: Theme = { ...webDarkTheme, ...fonts };
export const contrastTheme: Theme = { ...teamsHighContrastTheme, ...fonts };

/** The theme in a colour (`#rrggbb`), or in the app's own. */
export function themeOf(look: 'light' | 'dark' | 'contrast', accent: string | undefined): Theme {
  if (look === 'contrast') return contrastTheme;
  if (accent === undefined) return look === 'dark' ? darkTheme : lightTheme;
  const shades = shadesOf(accent);
  return { ...(look === 'dark' ? createDarkTheme(shades) : createLightTheme(shades)), ...fonts };
}
