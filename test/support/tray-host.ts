import { BusConnection, plain } from './dbus';
import { decodeEntry, findEntry, type LabelPattern, outline, type TrayEntry } from './tray-menu';
import { within } from './wait';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
/** Open, a line, quit: what an app shows whose rest is still being loaded. */
const FIRST_ENTRIES = 3;

interface Item {
  readonly destination: string;
  readonly path: string;
}

/** The panel's side of the tray: takes the item, reads it, clicks in its menu. */
export class TrayHost {
  /** Every registration since the start, oldest first. */
  readonly registrations: string[] = [];
  private item: Item | undefined;
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly bus: BusConnection) {}

  /** Connects to the bus and becomes the StatusNotifier watcher and host. */
  static async start(address: string): Promise<TrayHost> {
    const bus = await BusConnection.connect(address);
    const host = new TrayHost(bus);
    const properties: Record<string, [string, unknown]> = {
      RegisteredStatusNotifierItems: ['as', host.registrations],
      IsStatusNotifierHostRegistered: ['b', true],
      ProtocolVersion: ['i', 0],
    };
    bus.handle(WATCHER_PATH, 'org.freedesktop.DBus.Properties', 'Get', (call) => {
      const value = properties[String(call.body?.[1])];
      if (value === undefined) throw new Error(`No property ${String(call.body?.[1])}`);
      return { signature: 'v', body: [value] };
    });
    bus.handle(WATCHER_PATH, 'org.freedesktop.DBus.Properties', 'GetAll', () => ({
      signature: 'a{sv}',
      body: [Object.entries(properties)],
    }));
    bus.handle(WATCHER_PATH, WATCHER, 'RegisterStatusNotifierHost', () => ({}));
    bus.handle(WATCHER_PATH, WATCHER, 'RegisterStatusNotifierItem', (call) => {
      const service = String(call.body?.[0]);
      host.registrations.push(service);
      // Either a bus name, or only the object's path.
      host.item = service.startsWith('/')
        ? { destination: call.sender ?? '', path: service }
        : { destination: service, path: '/StatusNotifierItem' };
      bus.emit(WATCHER_PATH, WATCHER, 'StatusNotifierItemRegistered', 's', [service]);
      host.changed();
      return {};
    });
    await bus.onSignal(`type='signal',interface='${ITEM}'`, () => host.changed());
    await bus.onSignal(`type='signal',interface='${MENU}'`, () => host.changed());
    await bus.onSignal(
      `type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged'`,
      (signal) => {
        if (signal.member !== 'NameOwnerChanged') return;
        if (signal.body?.[0] === host.item?.destination && signal.body?.[2] === '') {
          host.item = undefined;
        }
        host.changed();
      },
    );
    await bus.own(WATCHER);
    return host;
  }

  /** Waits until an app's item is in the tray. */
  async waitForItem(timeoutMs = 20_000): Promise<void> {
    await this.until(() => this.item !== undefined, 'an item in the tray', timeoutMs);
  }

  /** Waits until an app's item is in the tray, with the menu that the whole app gives it. */
  async waitForApp(timeoutMs = 20_000): Promise<void> {
    await this.waitForMenu(
      ({ children }) => children.length > FIRST_ENTRIES,
      'that of the whole app',
      timeoutMs,
    );
  }

  /** Waits until the item has left, as after the app's end. */
  async waitForNoItem(timeoutMs = 10_000): Promise<void> {
    await this.until(() => this.item === undefined, 'the item to leave the tray', timeoutMs);
  }

  hasItem(): boolean {
    return this.item !== undefined;
  }

  /** The whole menu; `children` of what it gives are the top entries. */
  async menu(): Promise<TrayEntry> {
    const { destination } = this.required();
    const [, layout] = await this.bus.call({
      destination,
      path: await this.menuPath(),
      interface: MENU,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    });
    return decodeEntry(layout);
  }

  /** The menu's labels, children indented: what a user would see with all submenus open. */
  async outline(): Promise<string[]> {
    return outline(await this.menu());
  }

  /** The entry at the end of the way given by labels. */
  async entry(path: readonly LabelPattern[]): Promise<TrayEntry> {
    return findEntry(await this.menu(), path);
  }

  /** Clicks the entry at the end of the way; refuses one that is greyed out. */
  async click(path: readonly LabelPattern[]): Promise<void> {
    const entry = await this.entry(path);
    if (!entry.enabled) throw new Error(`The tray entry ${entry.label} is greyed out.`);
    await this.clickId(entry.id);
  }

  /** Clicks by id, as a host that still shows an older menu does. */
  async clickId(id: number): Promise<void> {
    await this.bus.call({
      destination: this.required().destination,
      path: await this.menuPath(),
      interface: MENU,
      member: 'Event',
      signature: 'isvu',
      body: [id, 'clicked', ['s', ''], 0],
    });
  }

  /** Waits until the menu, read anew after each change the app tells of, satisfies `accept`. */
  async waitForMenu(
    accept: (menu: TrayEntry) => boolean,
    what: string,
    timeoutMs = 10_000,
  ): Promise<TrayEntry> {
    let last: TrayEntry | undefined;
    try {
      await this.until(
        async () => {
          if (this.item === undefined) return false;
          last = await this.menu();
          return accept(last);
        },
        `the tray menu: ${what}`,
        timeoutMs,
      );
    } catch (error) {
      const seen = last === undefined ? 'none' : outline(last).join(' | ');
      throw new Error(`${String(error)} The menu is: ${seen}`);
    }
    return last as TrayEntry;
  }

  /** Waits until a way of labels leads to an entry. */
  async waitForEntry(path: readonly LabelPattern[], timeoutMs = 10_000): Promise<TrayEntry> {
    const menu = await this.waitForMenu(
      (candidate) => {
        try {
          findEntry(candidate, path);
          return true;
        } catch {
          return false;
        }
      },
      path.map(String).join(' › '),
      timeoutMs,
    );
    return findEntry(menu, path);
  }

  /** The tooltip's title and text, in one line. */
  async tooltip(): Promise<string> {
    const [, , title, text] = (await this.itemProperty('ToolTip')) as unknown[];
    return [title, text].map(String).filter(Boolean).join(' ');
  }

  async waitForTooltip(accept: (text: string) => boolean, timeoutMs = 10_000): Promise<string> {
    let last = '';
    await this.until(
      async () => {
        if (this.item === undefined) return false;
        last = await this.tooltip();
        return accept(last);
      },
      () => `the tray tooltip to change (it says: ${last})`,
      timeoutMs,
    );
    return last;
  }

  /** The icon's pixels, largest size first: width, height and ARGB bytes. */
  async iconPixmaps(): Promise<{ width: number; height: number; argb: Buffer }[]> {
    const pixmaps = (await this.itemProperty('IconPixmap')) as [number, number, Buffer][];
    return pixmaps
      .map(([width, height, argb]) => ({ width, height, argb: Buffer.from(argb) }))
      .sort((one, other) => other.width - one.width);
  }

  async status(): Promise<string> {
    return String(await this.itemProperty('Status'));
  }

  async title(): Promise<string> {
    return String(await this.itemProperty('Title'));
  }

  /** A left click on the icon. */
  async activate(): Promise<void> {
    const { destination, path } = this.required();
    await this.bus.call({
      destination,
      path,
      interface: ITEM,
      member: 'Activate',
      signature: 'ii',
      body: [0, 0],
    });
  }

  /** Leaves the bus. */
  stop(): void {
    this.bus.close();
  }

  private async menuPath(): Promise<string> {
    return String(await this.itemProperty('Menu'));
  }

  private async itemProperty(name: string): Promise<unknown> {
    const { destination, path } = this.required();
    return plain(await this.bus.property(destination, path, ITEM, name));
  }

  private required(): Item {
    if (this.item === undefined) throw new Error('There is no item in the tray.');
    return this.item;
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Checks at once and after every signal of the item, its menu or the bus. */
  private async until(
    check: () => boolean | Promise<boolean>,
    what: string | (() => string),
    timeoutMs: number,
  ): Promise<void> {
    let wake: () => void = () => {};
    const listener = () => wake();
    this.listeners.add(listener);
    const deadline = Date.now() + timeoutMs;
    try {
      for (;;) {
        const signalled = new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (await check()) return;
        const left = deadline - Date.now();
        const name = typeof what === 'string' ? what : what();
        await within(signalled, { what: name, timeoutMs: Math.max(left, 1) });
      }
    } finally {
      this.listeners.delete(listener);
    }
  }
}
