import type { KeychainError } from '../../ports/secret-store';
import { BusFault } from '../dbus/bus-fault';
import type { MessageBus } from '../dbus/message-bus';
import { readProperty } from '../dbus/property';
import { keychainError } from './keychain-errors';
import { KEYCHAIN_SERVICE } from './keychain-service';
import { secretServiceStatus } from './secret-service';

const NAME = 'org.freedesktop.secrets';
/** Of the entries that keytar stores. Not every service gives it back, so none will do as well. */
const SCHEMA = 'org.freedesktop.Secret.Generic';
const AT_ONCE = 50;

/**
 * The accounts of this app in the Secret Service, by their attributes: no secret is loaded and
 * nobody is asked, unlike with keytar's own search. Rejects with `KeychainError` where not all of
 * them can be seen, because something is locked or does not answer.
 */
export async function secretServiceAccounts(bus: MessageBus): Promise<readonly string[]> {
  const status = await secretServiceStatus(bus);
  if (status === 'locked' || status === 'absent') throw keychainError(status);
  if (status === 'unknown') throw keychainError('timeout');
  try {
    const paths = await search(bus);
    const accounts = new Set<string>();
    for (let start = 0; start < paths.length; start += AT_ONCE) {
      const chunk = paths.slice(start, start + AT_ONCE);
      for (const account of await Promise.all(chunk.map((path) => accountOf(bus, path)))) {
        if (account !== undefined) accounts.add(account);
      }
    }
    return [...accounts];
  } catch (error) {
    throw error instanceof BusFault ? asKeychainError(error) : error;
  }
}

async function search(bus: MessageBus): Promise<readonly string[]> {
  const { body } = await bus.call({
    destination: NAME,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'SearchItems',
    signature: 'a{ss}',
    // Not by the schema too: gnome-keyring keeps it for some entries only, and then misses the rest.
    body: [[['service', KEYCHAIN_SERVICE]]],
  });
  const [open, locked] = body;
  if (!Array.isArray(open) || !Array.isArray(locked)) throw keychainError('failed');
  // Locked ones hide their names, so nobody could tell what is missing.
  if (locked.length > 0) throw keychainError('locked');
  return open.filter((path) => typeof path === 'string');
}

/** `undefined` for one that was removed meanwhile. */
async function accountOf(bus: MessageBus, path: string): Promise<string | undefined> {
  try {
    const attributes = await readProperty(bus, {
      destination: NAME,
      path,
      interface: 'org.freedesktop.Secret.Item',
      name: 'Attributes',
    });
    if (!Array.isArray(attributes)) return undefined;
    const named = new Map(
      attributes.filter((each): each is [unknown, unknown] => Array.isArray(each)),
    );
    if ((named.get('xdg:schema') ?? SCHEMA) !== SCHEMA) return undefined;
    const account = named.get('account');
    return typeof account === 'string' ? account : undefined;
  } catch (error) {
    if (error instanceof BusFault && error.kind === 'refused') return undefined;
    throw error;
  }
}

function asKeychainError({ kind }: BusFault): KeychainError {
  return keychainError(kind === 'absent' ? 'absent' : kind === 'timeout' ? 'timeout' : 'failed');
}
