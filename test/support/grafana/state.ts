import type { Features } from './flavours';
import { newLegacyKey, newServiceAccountToken } from './secrets';

export type Role = 'None' | 'Viewer' | 'Editor' | 'Admin';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly password: string;
  /** Role by organisation. */
  readonly roles: ReadonlyMap<number, Role>;
}

export interface ServiceAccount {
  readonly id: number;
  readonly orgId: number;
  readonly name: string;
  readonly role: Role;
}

/** A legacy key, or a service account's token where it names one; Grafana keeps both in one table. */
export interface StoredKey {
  readonly id: number;
  readonly orgId: number;
  readonly name: string;
  readonly role: Role;
  readonly secret: string;
  readonly serviceAccountId?: number;
  readonly createdMs: number;
  readonly expiresMs?: number;
  lastUsedMs?: number;
  revoked: boolean;
}

export interface NewKey {
  readonly name: string;
  readonly role?: Role;
  /** Absent or 0: never. */
  readonly secondsToLive?: number;
  readonly orgId?: number;
}

/** What the server knows. Times are its own clock's, which tests can set ahead. */
export class GrafanaState {
  readonly organisations = new Map([
    [1, 'Main Org.'],
    [2, 'Second Org.'],
  ]);
  readonly users: User[] = [];
  readonly accounts: ServiceAccount[] = [];
  readonly keys: StoredKey[] = [];
  private aheadMs = 0;
  private lastId = 0;

  constructor(private readonly features: Features) {}

  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** Sets the server's clock ahead, so that keys expire. */
  advance(seconds: number): void {
    this.aheadMs += seconds * 1000;
  }

  addUser(user: Omit<User, 'id'>): User {
    const added = { id: this.nextId(), ...user };
    this.users.push(added);
    return added;
  }

  addServiceAccount(account: { name: string; role?: Role; orgId?: number }): ServiceAccount {
    const added = {
      id: this.nextId(),
      orgId: account.orgId ?? 1,
      name: account.name,
      role: account.role ?? 'Viewer',
    };
    this.accounts.push(added);
    return added;
  }

  /** A legacy key. A server that has them no more made it a service account's token when updated. */
  addApiKey(key: NewKey): StoredKey {
    const orgId = key.orgId ?? 1;
    const secret = newLegacyKey(key.name, orgId);
    if (this.features.apiKeys !== 'gone') return this.store(key, { secret });
    const account = this.addServiceAccount({
      name: `sa-autogen-${orgId}-${key.name}`,
      orgId,
      role: key.role ?? 'Viewer',
    });
    return this.store(key, { secret, serviceAccountId: account.id });
  }

  addToken(serviceAccountId: number, key: NewKey): StoredKey {
    const account = this.accounts.find((each) => each.id === serviceAccountId);
    if (account === undefined) throw new Error(`No service account ${serviceAccountId}.`);
    return this.store(
      { ...key, orgId: account.orgId, role: account.role },
      { secret: newServiceAccountToken(), serviceAccountId },
    );
  }

  removeKey(id: number): void {
    this.keys.splice(0, this.keys.length, ...this.keys.filter((each) => each.id !== id));
  }

  removeAccount(id: number): void {
    this.accounts.splice(0, this.accounts.length, ...this.accounts.filter((a) => a.id !== id));
    this.keys.splice(0, this.keys.length, ...this.keys.filter((k) => k.serviceAccountId !== id));
  }

  revoke(id: number): void {
    const key = this.keys.find((each) => each.id === id);
    if (key === undefined) throw new Error(`No key ${id}.`);
    key.revoked = true;
  }

  hasExpired(key: StoredKey): boolean {
    return key.expiresMs !== undefined && key.expiresMs <= this.now();
  }

  private store(
    key: NewKey,
    more: { readonly secret: string; readonly serviceAccountId?: number },
  ): StoredKey {
    const createdMs = this.now();
    const seconds = key.secondsToLive ?? 0;
    const stored: StoredKey = {
      id: this.nextId(),
      orgId: key.orgId ?? 1,
      name: key.name,
      role: key.role ?? 'Viewer',
      createdMs,
      // Grafana keeps whole seconds.
      ...(seconds === 0 ? {} : { expiresMs: (Math.floor(createdMs / 1000) + seconds) * 1000 }),
      revoked: false,
      ...more,
    };
    this.keys.push(stored);
    return stored;
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}
