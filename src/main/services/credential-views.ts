import { isRetired, isTestable, traitsOf } from '../../shared/domain/kinds/kinds';
import type { CredentialTraits } from '../../shared/domain/kinds/traits';
import type { Credential, Metadata, Source } from '../../shared/domain/model';
import { shownState } from '../../shared/domain/reminders/expiry-state';
import type { Settings } from '../../shared/domain/settings';
import { undeployedOf } from '../../shared/domain/usages/renewed-usages';
import type { CredentialView, CredentialViewBase } from '../../shared/ipc/api';
import { kindView } from './kind-views';

/** All credentials as the window and the tray show them: what ends first comes first. */
export function credentialViews(
  document: Metadata,
  settings: Settings,
  nowMs: number,
): CredentialView[] {
  const sources = new Map(document.sources.map((each) => [each.id, each]));
  const views: CredentialView[] = [];
  for (const credential of document.credentials) {
    const { sourceId } = credential;
    const source = sourceId === undefined ? undefined : sources.get(sourceId);
    const traits = traitsOf(credential, source);
    if (traits === undefined) continue;
    views.push(view(credential, source, traits, settings, nowMs));
  }
  return views.sort(byExpiry);
}

// The order depends on nothing that passes with time, so that no entry moves under the mouse.
function byExpiry(a: CredentialView, b: CredentialView): number {
  const [endA, endB] = [a.expiresAt ?? NO_END, b.expiresAt ?? NO_END];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Sorts behind every date. */
const NO_END = '~';

function view(
  credential: Credential,
  source: Source | undefined,
  traits: CredentialTraits,
  settings: Settings,
  nowMs: number,
): CredentialView {
  const { id, name, sourceId, createdAt, favourite, leadTimes, autoRenew } = credential;
  const { tags, notes, archived, usages } = credential;
  const undeployed = undeployedOf(credential);
  const base: CredentialViewBase = {
    id,
    name,
    ...(sourceId === undefined ? {} : { sourceId }),
    createdAt,
    favourite,
    tags,
    notes,
    archived,
    usages,
    ...(undeployed === undefined ? {} : { undeployed }),
    ...(autoRenew === undefined ? {} : { autoRenew }),
    retired: isRetired(credential),
    testable: isTestable(credential, source),
    ...(leadTimes === undefined ? {} : { leadTimes }),
    sourceName: traits.sourceName,
    environment: traits.environment,
    state: shownState(credential, settings, nowMs),
    ...(traits.curl === undefined ? {} : { curl: traits.curl() }),
    variable: traits.variable,
    secretNoun: traits.secretNoun,
    heldHere: traits.secretId !== undefined,
    renewal: traits.renewal,
    renewable: traits.renewable,
  };
  return kindView(base, credential, source);
}
