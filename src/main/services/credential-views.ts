import { isRetired, isTestable, traitsOf } from '../../shared/domain/kinds/kinds';
import type { CredentialTraits } from '../../shared/domain/kinds/traits';
import { undeployedOf } from '../../shared/domain/usages/renewed-usages';
import type { CredentialView, CredentialViewBase } from '../../shared/ipc/api';
import { type CredentialRow, stateOf } from './credential-rows';
import { type Filled, kindView } from './kind-views';

/**
 * Credentials as the window shows them, in their order, without those whose source is gone.
 * `missing` are the keychain accounts that were not there.
 */
export function credentialViews(
  rows: readonly CredentialRow[],
  nowMs: number,
  missing: ReadonlySet<string> = new Set(),
): CredentialView[] {
  return rows.flatMap((row) => {
    const shown = credentialView(row, nowMs);
    if (shown === undefined) return [];
    const { secretId } = row.credential;
    return secretId !== undefined && missing.has(secretId)
      ? { ...shown, secretMissing: true }
      : shown;
  });
}

/** One credential as window and tray show it; `undefined` where its source is of no use to it. */
export function credentialView(row: CredentialRow, nowMs: number): CredentialView | undefined {
  const traits = traitsOf(row.credential, row.source);
  return traits === undefined ? undefined : view(row, traits, nowMs);
}

function view(row: CredentialRow, traits: CredentialTraits, nowMs: number): CredentialView {
  const { credential, source } = row;
  const { id, name, sourceId, createdAt, favourite, leadTimes, autoRenew } = credential;
  const { tags, notes, archived, usages } = credential;
  const undeployed = usages.length === 0 ? undefined : undeployedOf(credential);
  // Filled in place: of thousands, objects that are only copied from cost more than what they say.
  const base: Filled<CredentialViewBase> = {
    id,
    name,
    createdAt,
    favourite,
    tags,
    notes,
    archived,
    usages,
    retired: isRetired(credential),
    testable: isTestable(credential, source),
    sourceName: traits.sourceName,
    environment: traits.environment,
    state: stateOf(row, nowMs),
    variable: traits.variable,
    secretNoun: traits.secretNoun,
    heldHere: traits.secretId !== undefined,
    renewal: traits.renewal,
    renewable: traits.renewable,
  };
  if (sourceId !== undefined) base.sourceId = sourceId;
  if (undeployed !== undefined) base.undeployed = undeployed;
  if (autoRenew !== undefined) base.autoRenew = autoRenew;
  if (leadTimes !== undefined) base.leadTimes = leadTimes;
  if (traits.curl !== undefined) base.curl = traits.curl();
  return kindView(base, credential, source);
}
