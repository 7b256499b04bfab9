import type { MetadataStore } from '../../../src/main/ports/metadata-store';
import {
  KeychainError,
  type KeychainFault,
  type SecretStore,
} from '../../../src/main/ports/secret-store';
import { EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';

/** Thrown where a test lets the process die: nothing after it happens. */
export class Crash extends Error {}

/** What survives a crash: the keychain's content and the file's. */
export class Disk {
  readonly keychain = new Map<string, string>();
  document: Metadata = EMPTY_METADATA;
  /** Calls that reach the outside, counted so that a test can fail any one of them. */
  calls = 0;
  failAt: { call: number; as: 'crash-before' | 'crash-after' | KeychainFault } | undefined;

  /** The keychain without the key that the fingerprints are made with. */
  get held(): ReadonlyMap<string, string> {
    const { fingerprintKeyId } = this.document;
    return new Map([...this.keychain].filter(([id]) => id !== fingerprintKeyId));
  }

  step<T>(effect: () => T): T {
    this.calls += 1;
    const failing = this.failAt;
    if (failing !== undefined && this.calls >= failing.call) {
      if (failing.as === 'crash-before') throw new Crash();
      if (failing.as === 'crash-after') {
        if (this.calls === failing.call) effect();
        throw new Crash();
      }
    }
    return effect();
  }

  secrets(): SecretStore {
    const refuse = () => {
      const failing = this.failAt;
      if (
        failing !== undefined &&
        this.calls + 1 === failing.call &&
        !failing.as.startsWith('crash')
      ) {
        this.calls += 1;
        throw new KeychainError(failing.as as KeychainFault, 'refused by the test');
      }
    };
    return {
      get: async (id) => {
        refuse();
        return this.step(() => this.keychain.get(id));
      },
      set: async (id, secret) => {
        refuse();
        this.step(() => this.keychain.set(id, secret));
      },
      delete: async (id) => {
        refuse();
        this.step(() => this.keychain.delete(id));
      },
    };
  }

  metadata(): MetadataStore {
    return {
      origin: { state: 'loaded' },
      read: () => this.document,
      update: async (change) => {
        const next = change(this.document);
        this.step(() => {
          this.document = next;
        });
      },
      onChange: () => () => undefined,
      recover: async () => undefined,
    };
  }
}
