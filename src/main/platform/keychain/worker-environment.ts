import { busSocketPaths } from '../dbus/bus-address';

/** The session's own, so that the bus is found; messages in English, so that they can be told apart. */
export function workerEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('NODE_')) environment[name] = value;
  }
  // Without an address libsecret's D-Bus library would start a bus of its own under X11, with a
  // keyring that nobody has a password for.
  if (process.platform === 'linux' && busSocketPaths('session', process.env).length === 0) {
    environment.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/dev/null';
  }
  return { ...environment, LC_ALL: 'C.UTF-8', LANGUAGE: 'C' };
}
