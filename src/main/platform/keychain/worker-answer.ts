import { KEYCHAIN_SERVICE } from './keychain-service';
import type { WorkerReply, WorkerRequest } from './messages';

/** Carries out one request with the native library. Runs in the keychain process only. Never throws. */
export async function answerRequest(request: WorkerRequest): Promise<WorkerReply> {
  try {
    // Loaded inside the call, so that a missing system library is an answer and not a crash.
    const { default: keytar } = await import('keytar');
    switch (request.op) {
      case 'get': {
        const secret = await keytar.getPassword(KEYCHAIN_SERVICE, request.account);
        return { outcome: 'found', secret };
      }
      case 'set': {
        const { account } = request;
        await keytar.setPassword(KEYCHAIN_SERVICE, account, request.secret);
        const kept = await keytar.getPassword(KEYCHAIN_SERVICE, account);
        const readBack = kept === null ? 'none' : kept === request.secret ? 'same' : 'other';
        return { outcome: 'kept', readBack };
      }
      case 'delete':
        return { outcome: 'deleted', deleted: await remove(keytar, request.account) };
      case 'list': {
        const found = await keytar.findCredentials(KEYCHAIN_SERVICE);
        return { outcome: 'listed', accounts: await ownAccounts(keytar, found) };
      }
    }
  } catch (error) {
    return { outcome: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

/** In a locked keyring libsecret removes nothing and asks nobody; reading is what makes it ask. */
async function remove(keytar: typeof import('keytar'), account: string): Promise<boolean> {
  if (await keytar.deletePassword(KEYCHAIN_SERVICE, account)) return true;
  if ((await keytar.getPassword(KEYCHAIN_SERVICE, account)) === null) return false;
  return keytar.deletePassword(KEYCHAIN_SERVICE, account);
}

/** Windows finds by how a service's name begins, so that another program's entries come too. */
async function ownAccounts(
  keytar: typeof import('keytar'),
  found: readonly { readonly account: string; readonly password: string }[],
): Promise<string[]> {
  const accounts: string[] = [];
  for (const { account, password } of found) {
    const isOwn =
      process.platform !== 'win32' ||
      (await keytar.getPassword(KEYCHAIN_SERVICE, account)) === password;
    if (isOwn && !accounts.includes(account)) accounts.push(account);
  }
  return accounts;
}
