import { kindTitle } from '../domain/kinds/listed';
import { isProduction } from '../domain/production';
import { type DefaultLeadTimes, soonFromMs } from '../domain/reminders/expiry-state';
import { endingOf, expiryMs } from '../domain/reminders/thresholds';
import type { SearchSubject } from '../domain/search/subject';
import type { CredentialView } from './views';

/**
 * What a credential is searched by, from its view. `settings` decides from when on it ends soon;
 * `words` are what else finds it, e.g. the marks of its row in the language of the window.
 */
export function searchSubject(
  view: CredentialView,
  settings: DefaultLeadTimes,
  words: readonly string[] = [],
): SearchSubject {
  const { name, kind, sourceName, environment, tags, notes } = view;
  return {
    name,
    kinds: [kind, kindTitle(kind), ...('keyKind' in view ? [view.keyKind] : [])],
    services: [
      sourceName,
      ...('host' in view ? [view.host] : []),
      ...('url' in view ? [view.url] : []),
    ],
    environment,
    tags,
    identifiers: identifiersOf(view),
    notes,
    words: [
      ...('keyRole' in view ? [view.keyRole] : []),
      ...('role' in view ? [view.role ?? ''] : []),
      ...words,
    ],
    ...endsOf(view, settings),
    flags: flagsOf(view),
  };
}

function identifiersOf(view: CredentialView): readonly string[] {
  return [
    ...('identifier' in view ? [view.identifier] : []),
    ...('serviceAccountName' in view ? [view.serviceAccountName ?? ''] : []),
    ...('facts' in view ? view.facts.map(({ value }) => value) : []),
  ];
}

function flagsOf(view: CredentialView): SearchSubject['flags'] {
  const formers = 'formers' in view ? view.formers : [];
  const onServer = 'onServer' in view ? view.onServer : undefined;
  const all: Record<SearchSubject['flags'][number], boolean> = {
    favourite: view.favourite,
    archived: view.archived,
    missing: view.secretMissing === true,
    undeployed: view.undeployed !== undefined,
    renewable: view.renewable,
    auto: view.autoRenew !== undefined,
    failed: view.autoRenew?.trouble !== undefined,
    decide: formers.some(({ ask }) => ask !== undefined),
    'old-key': 'signedWithOldKey' in view && view.signedWithOldKey,
    revoked: onServer?.state === 'revoked' || onServer?.state === 'gone',
    retired: view.retired,
    elsewhere: !view.heldHere,
    production: isProduction(view.environment),
  };
  return (Object.keys(all) as (keyof typeof all)[]).filter((flag) => all[flag]);
}

/**
 * The end that counts where it is used: the former secret's as long as a place has that one and it
 * comes first. Its lifetime counts as that of the present secret, because renewals keep it.
 */
function endsOf(
  { expiresAt, issuedAt, leadTimes, undeployed }: CredentialView,
  { leadTimesSeconds }: DefaultLeadTimes,
): Pick<SearchSubject, 'endsMs' | 'soonMs'> {
  const former = undeployed?.expiresAt;
  const end =
    former !== undefined && (expiresAt === undefined || former < expiresAt) ? former : expiresAt;
  if (end === undefined) return {};
  const own = leadTimes === undefined ? {} : { leadTimes };
  const endsMs = expiryMs({ expiresAt: end });
  if (expiresAt === undefined || issuedAt === undefined) {
    return { endsMs, soonMs: soonFromMs(endingOf({ expiresAt: end, ...own }, leadTimesSeconds)) };
  }
  const lifetimeMs = expiryMs({ expiresAt }) - Date.parse(issuedAt);
  const issued = new Date(endsMs - lifetimeMs).toISOString();
  const ending = endingOf({ expiresAt: end, issuedAt: issued, ...own }, leadTimesSeconds);
  return { endsMs, soonMs: soonFromMs(ending) };
}
