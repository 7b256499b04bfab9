import {
  type DefaultLeadTimes,
  type ExpiryState,
  expiryState,
} from '../../shared/domain/reminders/expiry-state';
import type { ApimServiceView, CredentialView, SourceView } from '../../shared/ipc/api';
import type { Texts } from '../texts/en';

/** How a credential stands at `nowMs`; one without an end is always fine. */
export function stateAt(
  credential: CredentialView,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  const { expiresAt, ...rest } = credential;
  return expiresAt === undefined ? 'fine' : expiryState({ ...rest, expiresAt }, settings, nowMs);
}

/** What of its service or connection it is made with: "Primary key", "Editor". */
export function madeWith(credential: CredentialView, texts: Texts['credentials']): string {
  if (credential.kind === 'apim-token') return texts.key[credential.keyRole];
  return credential.role ?? texts.kinds[credential.kind];
}

/** The host or address it works at. */
export function placeOf(credential: CredentialView): string {
  return credential.kind === 'apim-token' ? credential.host : credential.url;
}

/** The services that sign tokens, of everything that credentials are made from. */
export function apimServices(sources: readonly SourceView[]): readonly ApimServiceView[] {
  return sources.filter((source) => source.kind === 'apim-service');
}
