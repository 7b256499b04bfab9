import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme } from 'electron';
import type { TrayView } from '../../ports/tray';

/** Desktops whose panel is dark whatever the theme of their windows is. */
const DARK_PANELS = /(?:^|:)(?:GNOME|Unity|XFCE|X-Cinnamon|Budgie)(?:$|:|-)/i;

/** The icon for a state, drawn for the panel it stands on. */
export function trayIcon(folder: string, state: TrayView['state']): NativeImage {
  const file = join(folder, `tray-${state}${variant()}`);
  return nativeImage.createFromPath(`${file}${process.platform === 'win32' ? '.ico' : '.png'}`);
}

/** macOS colours template images by itself; elsewhere a dark panel takes the light drawing. */
function variant(): 'Template' | '-light' | '' {
  if (process.platform === 'darwin') return 'Template';
  return isPanelDark() ? '-light' : '';
}

function isPanelDark(): boolean {
  if (process.platform === 'linux' && DARK_PANELS.test(process.env.XDG_CURRENT_DESKTOP ?? '')) {
    return true;
  }
  // Windows' taskbar has a theme of its own; Electron tells it from version 36 or so.
  const taskbar: unknown = Reflect.get(nativeTheme, 'shouldUseDarkColorsForSystemIntegratedUI');
  return process.platform === 'win32' && typeof taskbar === 'boolean'
    ? taskbar
    : nativeTheme.shouldUseDarkColors;
}
