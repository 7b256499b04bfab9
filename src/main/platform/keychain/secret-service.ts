import type { KeychainStatus } from '../../ports/secret-store';
import { BusFault } from '../dbus/bus-fault';
import type { MessageBus } from '../dbus/message-bus';
import { readProperty } from '../dbus/property';

const NAME = 'org.freedesktop.secrets';
const PATH = '/org/freedesktop/secrets';
const SERVICE = 'org.freedesktop.Secret.Service';
const COLLECTION = 'org.freedesktop.Secret.Collection';

/**
 * How the Secret Service of this session stands; asks nobody for a password and settles within a
 * few seconds. A service that is only installed is started by this.
 */
export async function secretServiceStatus(bus: MessageBus): Promise<KeychainStatus> {
  try {
    if (!(await isProvided(bus))) return 'absent';
    const path = await defaultCollection(bus);
    const locked =
      path === undefined ? await isEveryCollectionLocked(bus) : await isLocked(bus, path);
    return locked ? 'locked' : 'ready';
  } catch (error) {
    if (!(error instanceof BusFault)) throw error;
    if (error.kind === 'absent') return 'absent';
    // Installed, but it cannot be started here.
    if (error.errorName?.startsWith('org.freedesktop.DBus.Error.Spawn.')) return 'absent';
    return 'unknown';
  }
}

async function isProvided(bus: MessageBus): Promise<boolean> {
  const daemon = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
  };
  const owned = await bus.call({ ...daemon, member: 'NameHasOwner', signature: 's', body: [NAME] });
  if (owned.body[0] === true) return true;
  const installed = await bus.call({ ...daemon, member: 'ListActivatableNames' });
  return Array.isArray(installed.body[0]) && installed.body[0].includes(NAME);
}

async function defaultCollection(bus: MessageBus): Promise<string | undefined> {
  const reply = await bus.call({
    destination: NAME,
    path: PATH,
    interface: SERVICE,
    member: 'ReadAlias',
    signature: 's',
    body: ['default'],
  });
  const [path] = reply.body;
  return typeof path === 'string' && path !== '/' ? path : undefined;
}

/** Without a default the first secret makes one, unless all that there is must be unlocked first. */
async function isEveryCollectionLocked(bus: MessageBus): Promise<boolean> {
  const paths = await readProperty(bus, {
    destination: NAME,
    path: PATH,
    interface: SERVICE,
    name: 'Collections',
  });
  if (!Array.isArray(paths) || paths.length === 0) return false;
  for (const path of paths) {
    if (typeof path === 'string' && !(await isLocked(bus, path))) return false;
  }
  return true;
}

async function isLocked(bus: MessageBus, path: string): Promise<boolean> {
  const value = await readProperty(bus, {
    destination: NAME,
    path,
    interface: COLLECTION,
    name: 'Locked',
  });
  return value === true;
}
