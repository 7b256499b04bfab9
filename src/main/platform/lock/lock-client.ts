import { createConnection } from 'node:net';
import { z } from 'zod';
import type { LockAnswer, LockRequest } from '../../ports/lock-door';
import { message, readMessage } from './lock-messages';

/** The app answers at once; a passphrase takes it a second, and its keychain may prompt. */
const PATIENCE_MS = { state: 3_000, lock: 3_000, unlock: 70_000, copy: 70_000 } as const;

const answerSchema = z.object({
  state: z.enum(['off', 'locked', 'unlocked']),
  problem: z.object({ code: z.string(), message: z.string() }).optional(),
  copied: z.object({ message: z.string(), clearsInSeconds: z.number() }).optional(),
});

/** Asks the running app; `undefined` where none answers. */
export async function askLock(
  address: string | undefined,
  request: LockRequest,
): Promise<LockAnswer | undefined> {
  if (address === undefined) return undefined;
  const socket = createConnection(address);
  try {
    socket.on('connect', () => socket.write(message(request)));
    const parsed = answerSchema.safeParse(await readMessage(socket, PATIENCE_MS[request.ask]));
    if (!parsed.success) return undefined;
    const { state, problem, copied } = parsed.data;
    return {
      state,
      ...(problem === undefined ? {} : { problem }),
      ...(copied === undefined ? {} : { copied }),
    };
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}
