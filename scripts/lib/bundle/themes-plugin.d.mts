// Types apart from the plugin: its own imports would bring React's types of elements into the type
// check of the tests, which have Playwright's.
import type { Plugin } from 'vite';
import type { Shades } from '../../../src/renderer/theme/shades';

/** Fluent's themes as style sheets, with these shades of the brand. */
export function themesCss(brand: Shades): string;
/** A plugin that makes them out of `virtual:themes.css`. */
export function themes(brand: Shades): Plugin;
