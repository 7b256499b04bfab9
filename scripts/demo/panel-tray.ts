import { plain } from '../../test/support/dbus';
import {
  decodeEntry,
  type LabelPattern,
  outline,
  type TrayEntry,
} from '../../test/support/tray-menu';
import { eventually } from '../../test/support/wait';
import type { DemoDesktop } from './demo-desktop';
import { PANEL_HEIGHT } from './desktop-files';
import { type Area, SCREEN } from './screen';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
// Its plugins run in processes of their own.
const PANEL = '^(xfce4-panel|wrapper-.*)$';
/** Where the panel puts the only tray icon. */
const ICON = { x: SCREEN.width - PANEL_HEIGHT / 2, y: PANEL_HEIGHT / 2 };

/** The tray icon in the real panel, used with mouse and keys as a person does. */
export class PanelTray {
  constructor(private readonly desktop: DemoDesktop) {}

  /** Waits until the app's icon stands in the panel. */
  async waitForItem(): Promise<void> {
    await eventually(async () => ((await this.item()) === undefined ? undefined : true), {
      what: "the app's icon in the panel",
      timeoutMs: 30_000,
      everyMs: 100,
    });
  }

  /** Clicks the icon and waits for its menu to open. */
  async open(): Promise<void> {
    await this.desktop.screen.click(ICON.x, ICON.y, 'right');
    await this.waitForOpenMenus(1);
  }

  /** Opens the submenu that is reached by these labels; its first entry is then marked. */
  async openSubmenu(path: readonly LabelPattern[]): Promise<void> {
    await this.walk(path);
    await this.desktop.screen.press('Right');
    await this.waitForOpenMenus(path.length + 1);
  }

  /** Opens the menu and chooses the entry at the end of the way. */
  async choose(path: readonly LabelPattern[]): Promise<void> {
    await this.open();
    const submenu = path.slice(0, -1);
    if (submenu.length > 0) await this.openSubmenu(submenu);
    await this.mark(path);
    await this.desktop.screen.press('Return');
    await this.waitForOpenMenus(0);
  }

  async close(): Promise<void> {
    await this.desktop.screen.press('Escape', 'Escape', 'Escape');
    await this.waitForOpenMenus(0);
  }

  /** Marks the entry at the end of the way in its menu, which stands open. */
  async mark(path: readonly LabelPattern[]): Promise<void> {
    const inSubmenu = path.length > 1;
    const steps = await this.stepsTo(path);
    // A submenu opens with its first entry marked, the menu itself with none.
    await this.desktop.screen.press(...Array(inSubmenu ? steps - 1 : steps).fill('Down'));
  }

  /** The areas of the menus that stand open, the panel's own bar left out. */
  async openMenus(): Promise<Area[]> {
    const windows = await this.desktop.screen.windowsOf(PANEL);
    return windows.filter(({ width, height }) => width < SCREEN.width && height > PANEL_HEIGHT);
  }

  private async walk(path: readonly LabelPattern[]): Promise<void> {
    for (let depth = 1; depth <= path.length; depth++) {
      await this.mark(path.slice(0, depth));
      if (depth < path.length) await this.desktop.screen.press('Right');
    }
  }

  /** How often the key for the next entry must be pressed to come from above the first one. */
  private async stepsTo(path: readonly LabelPattern[]): Promise<number> {
    let siblings = await this.entries();
    let steps = 0;
    for (const pattern of path) {
      const selectable: TrayEntry[] = siblings.filter(
        ({ type, enabled, visible }) => type === 'standard' && enabled && visible,
      );
      const index = selectable.findIndex(({ label }) =>
        typeof pattern === 'string' ? label === pattern : pattern.test(label),
      );
      const found = selectable[index];
      if (found === undefined) {
        const labels = siblings.map(({ label }) => label || '—').join(' | ');
        throw new Error(`No entry ${String(pattern)} in the tray menu; there are: ${labels}`);
      }
      siblings = [...found.children];
      steps = index + 1;
    }
    return steps;
  }

  /** The labels of the whole menu, for messages. */
  async outline(): Promise<string[]> {
    return (await this.entries()).flatMap((entry) => [entry.label, ...outline(entry, 1)]);
  }

  private async entries(): Promise<readonly TrayEntry[]> {
    const item = await this.item();
    if (item === undefined) throw new Error("The app's icon is not in the panel.");
    const { bus } = this.desktop;
    const path = String(plain(await bus.property(item.destination, item.path, ITEM, 'Menu')));
    const [, layout] = await bus.call({
      destination: item.destination,
      path,
      interface: MENU,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    });
    return decodeEntry(layout).children;
  }

  /** The panel names an item as bus name and path in one word. */
  private async item(): Promise<{ destination: string; path: string } | undefined> {
    const items = plain(
      await this.desktop.bus.property(
        WATCHER,
        '/StatusNotifierWatcher',
        WATCHER,
        'RegisteredStatusNotifierItems',
      ),
    ) as string[];
    const [first] = items;
    if (first === undefined) return undefined;
    const slash = first.indexOf('/');
    return slash < 0
      ? { destination: first, path: '/StatusNotifierItem' }
      : { destination: first.slice(0, slash), path: first.slice(slash) };
  }

  private async waitForOpenMenus(count: number): Promise<void> {
    await eventually(async () => ((await this.openMenus()).length === count ? true : undefined), {
      what: `${count} open tray menus`,
      timeoutMs: 5_000,
      everyMs: 50,
    });
  }
}
