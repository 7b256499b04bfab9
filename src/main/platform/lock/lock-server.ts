import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { z } from 'zod';
import { COPY_FORMS } from '../../../shared/domain/copy-form';
import type { LockAnswer, LockRequest } from '../../ports/lock-door';
import type { Log } from '../../ports/log';
import { message, readMessage } from './lock-messages';

const PATIENCE_MS = 5_000;
const MOST_CONNECTIONS = 16;

const requestSchema = z.union([
  z.strictObject({ ask: z.enum(['state', 'lock']) }),
  z.strictObject({ ask: z.literal('unlock'), passphrase: z.string().max(1_000) }),
  z.strictObject({
    ask: z.literal('copy'),
    credentialId: z.string().max(100),
    form: z.enum(COPY_FORMS),
  }),
]);

/**
 * Answers the command line at that address, one question a connection. Gives a function that ends
 * it. Without an address, or where it cannot be had, nobody is answered and the log says so.
 */
export function serveLock(
  address: string | undefined,
  answer: (request: LockRequest) => Promise<LockAnswer>,
  log: Log,
): () => void {
  if (address === undefined) {
    log.record('lock-socket-path-too-long');
    return () => undefined;
  }
  const isFile = process.platform !== 'win32';
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    void converse(socket, answer);
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('error', (error) => log.recordError('lock-socket-failed', error));
  // The one instance that runs is this one: a socket that is there is of one that died.
  if (isFile) rmSync(address, { force: true });
  // Between its making and `chmod` the mask keeps others out, as the folder does.
  const mask = isFile ? process.umask(0o077) : undefined;
  server.listen(address, () => {
    if (isFile) chmodSync(address, 0o600);
  });
  if (mask !== undefined) process.umask(mask);
  server.unref();
  return () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
}

async function converse(
  socket: Socket,
  answer: (request: LockRequest) => Promise<LockAnswer>,
): Promise<void> {
  try {
    const parsed = requestSchema.safeParse(await readMessage(socket, PATIENCE_MS));
    if (parsed.success) socket.end(message(await answer(parsed.data)));
    else socket.destroy();
  } catch {
    // Whoever says nothing sensible is told nothing.
    socket.destroy();
  }
}
