// Beside the plugin, so that who reads the build's configuration does not read React's types with it:
// they declare elements of pages, which the tests of the app have from Playwright.
import type { Plugin } from 'vite';
import type { Shades } from '../../../src/renderer/theme/shades';

export function themesCss(brand: Shades): string;
export function themes(brand: Shades): Plugin;
