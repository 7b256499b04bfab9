import { Menu, type MenuItemConstructorOptions, Tray as NativeTray, nativeTheme } from 'electron';
import type { Tray, TrayAction, TrayMenuItem, TrayView } from '../../ports/tray';
import { menuLabel, tooltipText } from './menu-labels';
import { trayIcon } from './tray-icons';

const AFTER_CLOSE_MS = 200;

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
  private isOpen = false;
  /** What came while the menu was open. */
  private awaited: TrayView | undefined;
  private readonly listeners = new Set<(action: TrayAction) => void>();

  constructor(private readonly options: ElectronTrayOptions) {}

  show(view: TrayView): void {
    const icon = this.icon ?? this.make(view);
    if (view.state !== this.drawn?.state) {
      icon.setImage(trayIcon(this.options.iconFolder, view.state));
    }
    if (view.tooltip !== this.drawn?.tooltip) icon.setToolTip(tooltipText(view.tooltip));
    this.drawn = { state: view.state, tooltip: view.tooltip };
    if (this.isOpen) this.awaited = view;
    else this.setMenu(icon, view);
  }

  onAction(listener: (action: TrayAction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private setMenu(icon: NativeTray, view: TrayView): void {
    const items = JSON.stringify(view.items);
    if (items === this.items) return;
    this.items = items;
    const menu = Menu.buildFromTemplate(view.items.map((item) => this.entry(item)));
    // macOS and Windows tell these two. On Linux the panel draws the menu; each menu's entries have
    // ids of their own there, so that a click on an older one does nothing instead of another thing.
    menu.on('menu-will-show', () => {
      this.isOpen = true;
    });
    menu.on('menu-will-close', () => {
      this.isOpen = false;
      // The click that closes it comes after this.
      setTimeout(() => this.showAwaited(icon), AFTER_CLOSE_MS);
    });
    icon.setContextMenu(menu);
  }

  private showAwaited(icon: NativeTray): void {
    if (this.isOpen || this.awaited === undefined) return;
    const view = this.awaited;
    this.awaited = undefined;
    this.setMenu(icon, view);
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
