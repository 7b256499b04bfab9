import { Menu, type MenuItemConstructorOptions, Tray as NativeTray, nativeTheme } from 'electron';
import type { Tray, TrayAction, TrayMenuItem, TrayView } from '../../ports/tray';
import { menuLabel, tooltipText } from './menu-labels';
import { trayIcon } from './tray-icons';

export interface ElectronTrayOptions {
  /** Folder of the `tray-*` images. */
  readonly iconFolder: string;
  /** A click on the icon itself where that does not open the menu (Windows, Linux). */
  readonly onOpen: () => void;
}

/**
 * The tray icon and its menu. The icon appears with the first `show`; Electron must be ready. The
 * menu is set anew only when its content changed, so that nothing moves under the mouse.
 */
export function createElectronTray(options: ElectronTrayOptions): Tray {
  return new ElectronTray(options);
}

class ElectronTray implements Tray {
  private icon: NativeTray | undefined;
  private drawn: { readonly state: TrayView['state']; readonly tooltip: string } | undefined;
  private items: string | undefined;
  private readonly listeners = new Set<(action: TrayAction) => void>();

  constructor(private readonly options: ElectronTrayOptions) {}

  show(view: TrayView): void {
    const icon = this.icon ?? this.make(view);
    if (view.state !== this.drawn?.state) {
      icon.setImage(trayIcon(this.options.iconFolder, view.state));
    }
    if (view.tooltip !== this.drawn?.tooltip) icon.setToolTip(tooltipText(view.tooltip));
    this.drawn = { state: view.state, tooltip: view.tooltip };
    const items = JSON.stringify(view.items);
    if (items !== this.items) {
      this.items = items;
      icon.setContextMenu(Menu.buildFromTemplate(view.items.map((item) => this.entry(item))));
    }
  }

  onAction(listener: (action: TrayAction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private make(view: TrayView): NativeTray {
    const icon = new NativeTray(trayIcon(this.options.iconFolder, view.state));
    this.icon = icon;
    // On macOS a click opens the menu that has been set.
    if (process.platform !== 'darwin') icon.on('click', () => this.options.onOpen());
    nativeTheme.on('updated', () => {
      if (this.drawn !== undefined) {
        icon.setImage(trayIcon(this.options.iconFolder, this.drawn.state));
      }
    });
    return icon;
  }

  private entry(item: TrayMenuItem): MenuItemConstructorOptions {
    switch (item.type) {
      case 'separator':
        return { type: 'separator' };
      case 'label':
        return { label: menuLabel(item.label), enabled: false };
      case 'submenu':
        return {
          label: menuLabel(item.label),
          submenu: item.items.map((each) => this.entry(each)),
        };
      case 'action':
        return {
          label: menuLabel(item.label),
          click: () => {
            for (const listener of [...this.listeners]) listener(item.action);
          },
        };
    }
  }
}
