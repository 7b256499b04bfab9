import { AsyncLocalStorage } from 'node:async_hooks';

interface Permit {
  open: boolean;
}

/**
 * Tells work that may reach the secrets although the app is locked from all other: work that was
 * begun while it was unlocked, so that a key which a server has just made is not lost, and what
 * the app does by itself. A permit ends with its work, also for what that work left running.
 */
export class Permits {
  private readonly storage = new AsyncLocalStorage<Permit>();

  get isHeld(): boolean {
    return this.storage.getStore()?.open === true;
  }

  async run<T>(work: () => Promise<T> | T): Promise<T> {
    const permit = { open: true };
    try {
      return await this.storage.run(permit, work);
    } finally {
      permit.open = false;
    }
  }
}
