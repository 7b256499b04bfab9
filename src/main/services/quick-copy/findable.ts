import { kindOf } from '../../../shared/domain/kinds/kinds';
import { isProduction } from '../../../shared/domain/production';
import type { SearchSubject } from '../../../shared/domain/search/subject';
import type { CredentialView, QuickRow } from '../../../shared/ipc/api';
import type { CredentialRow } from '../credential-rows';

/** What a credential is found by in the box: what the box shows of it, its tags and notes. */
export function subjectOf(view: CredentialView, row: CredentialRow): SearchSubject {
  const { endsMs, soonMs } = row;
  const flags: SearchSubject['flags'][number][] = [];
  if (view.favourite) flags.push('favourite');
  if (isProduction(view.environment)) flags.push('production');
  if (!view.heldHere) flags.push('elsewhere');
  if (view.renewable) flags.push('renewable');
  if (view.undeployed !== undefined) flags.push('undeployed');
  if (view.autoRenew !== undefined) flags.push('auto');
  if (view.retired) flags.push('retired');
  return {
    name: view.name,
    kinds: [view.kind, kindOf(view.kind).title],
    services: [view.sourceName],
    environment: view.environment,
    tags: view.tags,
    identifiers: 'identifier' in view ? [view.identifier] : [],
    notes: view.notes,
    ...(Number.isFinite(endsMs) ? { endsMs, soonMs } : {}),
    flags,
  };
}

/** What the box shows of it. */
export function quickRow(view: CredentialView): QuickRow {
  const { id, name, kind, sourceName, environment, favourite, state, expiresAt } = view;
  return {
    id,
    name,
    kind,
    kindTitle: kindOf(kind).title,
    sourceName,
    environment,
    favourite,
    state,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    secretNoun: view.secretNoun,
    heldHere: view.heldHere,
    hasCurl: view.curl !== undefined,
  };
}
