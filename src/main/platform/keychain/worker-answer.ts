import type { WorkerReply, WorkerRequest } from './messages';

const SERVICE = 'TokenTray';

/** Carries out one request with the native library. Runs in the keychain process only. Never throws. */
export async function answerRequest(request: WorkerRequest): Promise<WorkerReply> {
  try {
    // Loaded inside the call, so that a missing system library is an answer and not a crash.
    const { default: keytar } = await import('keytar');
    const { account } = request;
    switch (request.op) {
      case 'get':
        return { outcome: 'found', secret: await keytar.getPassword(SERVICE, account) };
      case 'set': {
        await keytar.setPassword(SERVICE, account, request.secret);
        const kept = await keytar.getPassword(SERVICE, account);
        const readBack = kept === null ? 'none' : kept === request.secret ? 'same' : 'other';
        return { outcome: 'kept', readBack };
      }
      case 'delete':
        return { outcome: 'deleted', deleted: await remove(keytar, account) };
    }
  } catch (error) {
    return { outcome: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

/** In a locked keyring libsecret removes nothing and asks nobody; reading is what makes it ask. */
async function remove(keytar: typeof import('keytar'), account: string): Promise<boolean> {
  if (await keytar.deletePassword(SERVICE, account)) return true;
  if ((await keytar.getPassword(SERVICE, account)) === null) return false;
  return keytar.deletePassword(SERVICE, account);
}
