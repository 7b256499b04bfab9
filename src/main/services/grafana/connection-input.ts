import { checkPastedKey, type PastedKey } from '../../../shared/domain/grafana/pasted-key';
import { parseServerAddress } from '../../../shared/domain/grafana/server-address';
import { checkEnvironment, checkName } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { GrafanaConnectionInput, GrafanaSignInInput } from '../../../shared/ipc/api';
import { appTexts } from '../../texts/app-texts';
import { shownFingerprint } from './network-problem';

/** A connection as typed, found to be in order. */
export interface ConnectionFacts {
  readonly name: string;
  readonly url: string;
  readonly orgId?: number;
  readonly environment: string;
  readonly allowHttp: boolean;
  /** As `AA:BB:…`. */
  readonly trustedFingerprint?: string;
}

/** What the keychain holds of a connection that is edited. */
export interface StoredSecrets {
  /** A key that signs in. */
  readonly key: boolean;
  /** The user whose password is there. */
  readonly passwordOf?: string;
  /** The address is now another server's, to which nothing stored is sent unasked. */
  readonly elsewhere: boolean;
}

/** How to sign in, as typed; without a key or a password what is stored stays. */
export type CheckedSignIn =
  | { readonly method: 'key'; readonly key?: PastedKey }
  | { readonly method: 'password'; readonly user: string; readonly password?: string }
  | { readonly method: 'azure-cli'; readonly tenant?: string; readonly audience?: string };

/** Checks all but how to sign in; `taken` are the names in use. Throws `ProblemError` with its field. */
export function checkConnection(
  input: GrafanaConnectionInput,
  taken: readonly string[],
): ConnectionFacts {
  const name = unwrap(checkName(input.name, { taken, field: 'name' }));
  const address = unwrap(parseServerAddress(input.address, 'address'));
  if (address.insecure && !input.allowHttp) {
    throw fieldProblem('url-insecure', appTexts().grafanaConnections.insecure, 'allowHttp');
  }
  const trustedFingerprint = readFingerprint(input.trustedFingerprint);
  return {
    name,
    url: address.url,
    environment: unwrap(checkEnvironment(input.environment, 'environment')),
    allowHttp: input.allowHttp,
    ...(address.orgId === undefined ? {} : { orgId: address.orgId }),
    ...(trustedFingerprint === undefined ? {} : { trustedFingerprint }),
  };
}

/** Checks how to sign in; `stored` may be kept by an empty field. Throws `ProblemError` with its field. */
export function checkSignIn(input: GrafanaSignInInput, stored?: StoredSecrets): CheckedSignIn {
  switch (input.method) {
    case 'key':
      if (keeps(input.key, stored?.key === true, stored, 'key')) {
        return { method: 'key' };
      }
      return { method: 'key', key: unwrap(checkPastedKey(input.key, 'key')) };
    case 'entra-token':
      return checkEntraToken(input.token, stored);
    case 'password':
      return checkPassword(input, stored);
    case 'azure-cli': {
      const tenant = checkAzureWord(input.tenant, 'tenant');
      const audience = checkAzureWord(input.audience, 'audience');
      return {
        method: 'azure-cli',
        ...(tenant === undefined ? {} : { tenant }),
        ...(audience === undefined ? {} : { audience }),
      };
    }
  }
}

/** Whether an empty field keeps what is stored; throws where that would go to another server. */
function keeps(
  typed: string,
  isStored: boolean,
  stored: StoredSecrets | undefined,
  field: string,
): boolean {
  if (typed.trim() !== '' || !isStored) return false;
  if (stored?.elsewhere !== true) return true;
  throw fieldProblem('other-server', appTexts().grafanaConnections.otherServer, field);
}

function checkEntraToken(text: string, stored: StoredSecrets | undefined): CheckedSignIn {
  if (keeps(text, stored?.key === true, stored, 'token')) return { method: 'key' };
  const pasted = unwrap(checkPastedKey(text, 'token'));
  if (pasted.kind === 'entra-token') return { method: 'key', key: pasted };
  throw fieldProblem('entra-token-form', appTexts().grafanaConnections.noEntraToken, 'token');
}

function checkPassword(
  { user, password }: { readonly user: string; readonly password: string },
  stored: StoredSecrets | undefined,
): CheckedSignIn {
  const { grafanaConnections } = appTexts();
  const name = user.trim();
  if (name === '') throw fieldProblem('user-empty', grafanaConnections.userEmpty, 'user');
  // Basic authentication cuts the two apart at the first colon.
  if (name.includes(':')) {
    throw fieldProblem('user-colon', grafanaConnections.userColon, 'user');
  }
  if (keeps(password, stored?.passwordOf === name, stored, 'password')) {
    return { method: 'password', user: name };
  }
  if (password !== '') return { method: 'password', user: name, password };
  throw fieldProblem('password-empty', grafanaConnections.passwordEmpty(name), 'password');
}

const AZURE_WORD = /^[A-Za-z0-9][A-Za-z0-9._~:/-]{0,300}$/;

function checkAzureWord(text: string, field: 'tenant' | 'audience'): string | undefined {
  const word = text.trim();
  if (word === '') return undefined;
  if (AZURE_WORD.test(word)) return word;
  throw fieldProblem(`${field}-form`, appTexts().grafanaConnections.azureWord[field], field);
}

function readFingerprint(text: string): string | undefined {
  const bare = text.replaceAll(/[:\s]/g, '');
  if (bare === '') return undefined;
  if (/^[0-9a-f]{64}$/i.test(bare)) return shownFingerprint(bare);
  throw fieldProblem(
    'fingerprint-form',
    appTexts().grafanaConnections.fingerprint,
    'trustedFingerprint',
  );
}

function fieldProblem(code: string, message: string, field: string): ProblemError {
  return new ProblemError({ code, message, field });
}
