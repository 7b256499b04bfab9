import type { UpdateApi } from '../../shared/ipc/api';
import type { Handlers } from '../../shared/ipc/contract';
import type { Updates } from '../services/updates/updates';

/** The requests about newer versions of the app. */
export function createUpdateHandlers(updates: Updates): Pick<Handlers, keyof UpdateApi> {
  return {
    getUpdates: () => updates.view(),
    lookForUpdates: () => updates.look(),
    loadUpdate: () => updates.load(),
  };
}
