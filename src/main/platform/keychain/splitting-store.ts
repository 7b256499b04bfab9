import { randomBytes } from 'node:crypto';
import type { SecretList, SecretStore } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import { keychainError } from './keychain-errors';
import {
  isSplit,
  joinSecret,
  ownerOfPart,
  type PartsHead,
  partAccount,
  readHead,
  splitSecret,
} from './long-secrets';

/**
 * A store for a keychain with short entries (Windows): longer secrets lie in parts beside a head
 * that is written last and deleted last, so that what is interrupted leaves the old secret whole,
 * or a head that knows what is left to delete.
 */
export function splittingStore(store: SecretStore & SecretList): SecretStore & SecretList {
  /** What the entry of that ID says of its parts. */
  async function headOf(id: string): Promise<PartsHead | undefined> {
    const text = await store.get(id);
    return text === undefined ? undefined : readHead(text);
  }

  async function deleteParts(id: string, { tag, count }: PartsHead): Promise<void> {
    for (let index = 0; index < count; index += 1) await store.delete(partAccount(id, tag, index));
  }

  /** Parts whose head was never written: an interrupted call left them. */
  async function deleteStrayParts(id: string): Promise<void> {
    for (const account of await store.list()) {
      if (ownerOfPart(account) === id) await store.delete(account);
    }
  }

  return {
    async get(id) {
      const text = await store.get(id);
      const head = text === undefined ? undefined : readHead(text);
      if (head === undefined) return text;
      const parts: (string | undefined)[] = [];
      for (let index = 0; index < head.count; index += 1) {
        parts.push(await store.get(partAccount(id, head.tag, index)));
      }
      const secret = joinSecret(head, parts);
      if (secret !== undefined) return secret;
      throw keychainError('failed', appTexts().keychainFaults.partMissing);
    },
    async set(id, secret) {
      const former = await headOf(id);
      if (!isSplit(secret)) {
        await store.set(id, secret);
      } else {
        const tag = randomBytes(8).toString('hex');
        const { head, parts } = splitSecret(secret, tag);
        for (const [index, part] of parts.entries()) {
          await store.set(partAccount(id, tag, index), part);
        }
        await store.set(id, head);
      }
      if (former !== undefined) await deleteParts(id, former);
    },
    async delete(id) {
      const text = await store.get(id);
      const head = text === undefined ? undefined : readHead(text);
      if (head !== undefined) await deleteParts(id, head);
      if (text === undefined) await deleteStrayParts(id);
      else await store.delete(id);
    },
    async list() {
      const accounts = await store.list();
      const all = new Set(accounts);
      return accounts.filter((account) => {
        const owner = ownerOfPart(account);
        // Parts without a head are entries that belong to nothing.
        return owner === undefined || !all.has(owner);
      });
    },
  };
}
