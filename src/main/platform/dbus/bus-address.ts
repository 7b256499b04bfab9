import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type BusName = 'session' | 'system';

/**
 * The socket paths of a message bus, in the order to be tried, as `net.connect` takes them; an
 * abstract socket begins with a zero byte. Empty where this session has no bus that can be reached.
 *
 * Format: D-Bus specification, "Server addresses". Without an address in the environment the
 * session's bus is looked for in the runtime folder, as libdbus and GDBus do. Abstract sockets can
 * be reached from Node 22 (Electron 35) on: before, libuv pads their names (libuv/libuv#4266).
 */
export function busSocketPaths(
  bus: BusName,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (bus === 'system') {
    return parseAddresses(
      environment.DBUS_SYSTEM_BUS_ADDRESS ?? 'unix:path=/run/dbus/system_bus_socket',
    );
  }
  if (environment.DBUS_SESSION_BUS_ADDRESS !== undefined) {
    return parseAddresses(environment.DBUS_SESSION_BUS_ADDRESS);
  }
  const folder = environment.XDG_RUNTIME_DIR;
  if (folder === undefined || folder === '') return [];
  const path = join(folder, 'bus');
  return existsSync(path) ? [path] : [];
}

function parseAddresses(addresses: string): string[] {
  const paths: string[] = [];
  for (const address of addresses.split(';')) {
    const [transport, list = ''] = splitOnce(address, ':');
    if (transport !== 'unix') continue;
    const values = new Map(
      list.split(',').map((pair) => {
        const [key, value = ''] = splitOnce(pair, '=');
        return [key, unescapeValue(value)];
      }),
    );
    const path = values.get('path');
    const abstract = values.get('abstract');
    if (path !== undefined && path !== '') paths.push(path);
    else if (abstract !== undefined && abstract !== '') paths.push(`\0${abstract}`);
  }
  return paths;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function unescapeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
