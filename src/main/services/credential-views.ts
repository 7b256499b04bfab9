import { curlCommand } from '../../shared/domain/apim';
import type { ApimService, Credential, Metadata } from '../../shared/domain/model';
import { expiryState } from '../../shared/domain/reminders/expiry-state';
import type { Settings } from '../../shared/domain/settings';
import type { ApimServiceView, CredentialView } from '../../shared/ipc/api';

/** All services as the window shows them, by name. */
export function apimServiceViews(document: Metadata): ApimServiceView[] {
  return document.sources
    .map((source) => ({
      kind: source.kind,
      id: source.id,
      name: source.name,
      host: source.host,
      identifier: source.identifier,
      environment: source.environment,
      hasKey: {
        primary: source.keySecretIds.primary !== undefined,
        secondary: source.keySecretIds.secondary !== undefined,
      },
      keyChangedAt: source.keyChangedAt,
      credentialNames: document.credentials
        .filter((each) => each.sourceId === source.id)
        .map((each) => each.name),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** All credentials as the window and the tray show them: what ends first comes first. */
export function credentialViews(
  document: Metadata,
  settings: Settings,
  nowMs: number,
): CredentialView[] {
  const sources = new Map(document.sources.map((each) => [each.id, each]));
  const views: CredentialView[] = [];
  for (const credential of document.credentials) {
    const source = sources.get(credential.sourceId);
    if (source !== undefined) views.push(view(credential, source, settings, nowMs));
  }
  return views.sort(byExpiry);
}

// The order depends on nothing that passes with time, so that no entry moves under the mouse.
function byExpiry(a: CredentialView, b: CredentialView): number {
  if (a.expiresAt !== b.expiresAt) return a.expiresAt < b.expiresAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function view(
  credential: Credential,
  source: ApimService,
  settings: Settings,
  nowMs: number,
): CredentialView {
  const shown = {
    id: credential.id,
    kind: credential.kind,
    name: credential.name,
    sourceId: source.id,
    sourceName: source.name,
    environment: source.environment,
    host: source.host,
    identifier: credential.identifier,
    keyRole: credential.keyRole,
    format: credential.format,
    expiresAt: credential.expiresAt,
    ttlSeconds: credential.ttlSeconds,
    issuedAt: credential.issuedAt,
    createdAt: credential.createdAt,
    state: expiryState(credential, settings, nowMs),
    favourite: credential.favourite,
    signedWithOldKey: signedWithOldKey(credential, source),
    curl: curlCommand({ host: source.host }),
  };
  return credential.leadTimes === undefined ? shown : { ...shown, leadTimes: credential.leadTimes };
}

function signedWithOldKey(credential: Credential, source: ApimService): boolean {
  const keyChangedAt = source.keyChangedAt[credential.keyRole];
  return (
    credential.identifier !== source.identifier ||
    (keyChangedAt !== undefined && keyChangedAt > credential.issuedAt)
  );
}
