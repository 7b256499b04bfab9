import type { ServerKey, ServiceAccount } from '../../../shared/domain/grafana/server-key';
import type { Problem } from '../../../shared/domain/result';
import { listApiKeys } from './api-keys';
import { GrafanaError } from './grafana-error';
import { allServiceAccounts } from './service-accounts';
import { listTokens } from './tokens';
import type { GrafanaTransport } from './transport';

/** All keys and tokens of an organisation. */
export interface KeyListing {
  readonly keys: readonly ServerKey[];
  readonly accounts: readonly ServiceAccount[];
  /** Why a part of them is not in there; empty where all are. */
  readonly gaps: readonly Problem[];
}

const AT_ONCE = 4;

/**
 * Legacy keys and the tokens of every service account. A kind that the server does not have is no
 * gap; one that whoever signs in may not see is. Throws `GrafanaError` where neither can be read.
 */
export async function listKeys(
  transport: GrafanaTransport,
  includeExpired: boolean,
): Promise<KeyListing> {
  const apiKeys = await partly(() => listApiKeys(transport, includeExpired));
  const accounts = await partly(() => allServiceAccounts(transport));
  if ('error' in apiKeys && 'error' in accounts) throw worse(apiKeys.error, accounts.error);

  const gaps = [apiKeys, accounts].flatMap((part) =>
    'error' in part && !isAbsent(part.error) ? [part.error.problem] : [],
  );
  const tokens: ServerKey[] = [];
  const owners = 'error' in accounts ? [] : accounts.value.filter((each) => each.tokens !== 0);
  for (let start = 0; start < owners.length; start += AT_ONCE) {
    const some = owners.slice(start, start + AT_ONCE);
    const parts = await Promise.all(some.map((each) => partly(() => listTokens(transport, each))));
    for (const part of parts) {
      if (!('error' in part)) tokens.push(...part.value);
      // An account that was deleted meanwhile has no tokens.
      else if (!isAbsent(part.error)) gaps.push(part.error.problem);
    }
  }
  const all = [...('error' in apiKeys ? [] : apiKeys.value), ...tokens];
  return {
    keys: includeExpired ? all : all.filter((each) => each.state !== 'expired'),
    accounts: 'error' in accounts ? [] : accounts.value,
    gaps,
  };
}

type Part<T> = { readonly value: T } | { readonly error: GrafanaError };

/** The value, or a refusal by the server; where the server cannot be reached it throws. */
async function partly<T>(read: () => Promise<T>): Promise<Part<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof GrafanaError && REFUSALS.has(error.status ?? 0)) return { error };
    throw error;
  }
}

const ABSENT: ReadonlySet<number> = new Set([404, 410]);
const REFUSALS: ReadonlySet<number> = new Set([403, ...ABSENT]);

function isAbsent(error: GrafanaError): boolean {
  return ABSENT.has(error.status ?? 0) && error.problem.code !== 'sign-in-page';
}

/** A missing right says more than a missing path. */
function worse(one: GrafanaError, other: GrafanaError): GrafanaError {
  return isAbsent(one) ? other : one;
}
