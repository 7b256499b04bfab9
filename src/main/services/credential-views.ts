import { isRetired, isTestable, traitsOf } from '../../shared/domain/kinds/kinds';
import type { CredentialTraits } from '../../shared/domain/kinds/traits';
import { undeployedOf } from '../../shared/domain/usages/renewed-usages';
import type { CredentialView, CredentialViewBase } from '../../shared/ipc/api';
import { type CredentialRow, stateOf } from './credential-rows';
import { kindView } from './kind-views';

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
    state: stateOf(row, nowMs),
    ...(traits.curl === undefined ? {} : { curl: traits.curl() }),
    variable: traits.variable,
    secretNoun: traits.secretNoun,
    heldHere: traits.secretId !== undefined,
    renewal: traits.renewal,
    renewable: traits.renewable,
  };
  return kindView(base, credential, source);
}
