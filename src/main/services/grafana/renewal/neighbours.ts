import type { ServerKey } from '../../../../shared/domain/grafana/server-key';
import { ProblemError } from '../../../../shared/domain/result';
import type { GrafanaClient } from '../client';
import { GrafanaError } from '../grafana-error';

/** Where a key is on its server. */
export interface KeyPlace {
  readonly kind: string;
  readonly account?: { readonly id: number; readonly name: string };
}

/**
 * All keys that stand where a key is: legacy ones, or the tokens of its account; none where that is
 * gone. A server that has no legacy keys any more made tokens of them, so that all are read. Throws
 * `ProblemError`, also where a part of the list cannot be read.
 */
export async function neighbours(
  client: GrafanaClient,
  { kind, account }: KeyPlace,
): Promise<readonly ServerKey[]> {
  if (kind === 'api-key') {
    const legacy = await legacyKeys(client);
    if (legacy !== undefined) return legacy;
    const { keys, gaps } = await client.listKeys(true);
    const [gap] = gaps;
    if (gap === undefined) return keys;
    throw new ProblemError(gap);
  }
  if (account === undefined) throw new Error('A token without its service account.');
  try {
    return await client.tokensOf({ ...account, role: '' });
  } catch (error) {
    if (error instanceof GrafanaError && error.problem.code === 'account-gone') return [];
    throw error;
  }
}

/** Legacy keys; undefined where the server has no such kind any more. Throws `ProblemError`. */
export async function legacyKeys(client: GrafanaClient): Promise<readonly ServerKey[] | undefined> {
  try {
    return await client.apiKeys();
  } catch (error) {
    const isAbsent = error instanceof GrafanaError && [404, 410].includes(error.status ?? 0);
    if (isAbsent) return undefined;
    throw error;
  }
}
