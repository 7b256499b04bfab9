import { enteredDetails, retirementOf } from '../../shared/domain/kinds/kinds';
import type { Credential } from '../../shared/domain/model';
import { fromNow } from '../../shared/domain/reminders/when';
import { ProblemError } from '../../shared/domain/result';
import { placeWords } from '../../shared/domain/usages/places';
import { EXIT } from '../exit-codes';
import { credentialLike } from '../lookup';
import { jsonDocument, print, printable } from '../output';
import { moment } from '../table';
import { readList } from './list-document';
import { type ListEntry, listEntry } from './list-entry';

export interface ShowFlags {
  readonly json?: true;
}

/** `show`: everything that is kept of one credential but its secret. */
export async function show(wanted: string, flags: ShowFlags): Promise<number> {
  const nowMs = Date.now();
  const { credentials, metadata } = await readList();
  const { id } = credentialLike(metadata.credentials, wanted);
  const row = credentials.find(({ credential }) => credential.id === id);
  const entry = row === undefined ? undefined : listEntry(row, nowMs);
  if (row === undefined || entry === undefined) {
    throw new ProblemError({
      code: 'source-gone',
      message: 'The service or connection that this credential belongs to is no longer there.',
    });
  }
  const details = detailsOf(row.credential);
  await print(
    flags.json === true
      ? jsonDocument('show', { credential: { ...entry, ...details } })
      : inWords(entry, details, nowMs),
  );
  return EXIT.ok;
}

function detailsOf(credential: Credential) {
  const { createdAt, updatedAt, issuedAt, ttlSeconds, notes, usages }: Credential = credential;
  const retired = retirementOf(credential);
  return {
    createdAt,
    updatedAt,
    issuedAt: issuedAt ?? null,
    ttlSeconds: ttlSeconds ?? null,
    notes,
    places: usages.map((usage) => ({
      title: placeWords(usage),
      hasPresentSecret: usage.holdsFormer === undefined,
    })),
    facts: enteredDetails(credential).facts,
    retired: retired === undefined ? null : `${retired.text} Instead: ${retired.instead}.`,
  };
}

function inWords(entry: ListEntry, details: ReturnType<typeof detailsOf>, nowMs: number): string {
  const { expiresAt } = entry;
  const rows: readonly (readonly [string, string])[] = [
    ['Name', entry.name],
    ['Kind', entry.kindTitle],
    ['Service', entry.service],
    ['Environment', entry.environment],
    ['State', entry.state],
    [
      'Ends',
      expiresAt === null
        ? 'no end'
        : `${moment(expiresAt, '')} (${fromNow(Date.parse(expiresAt), nowMs)})`,
    ],
    ['Issued', moment(details.issuedAt ?? undefined, '')],
    ['Added', moment(details.createdAt, '')],
    ['Changed', moment(details.updatedAt, '')],
    ['Renewal', RENEWAL[entry.renewal] ?? entry.renewal],
    ['Secret', entry.heldHere ? 'kept here' : 'held elsewhere'],
    ['Tags', entry.tags.join(', ')],
    [
      'Marks',
      [entry.favourite ? 'favourite' : '', entry.archived ? 'archived' : '']
        .filter(Boolean)
        .join(', '),
    ],
    ...details.facts.map(({ label, value }) => [label, value] as const),
    ...details.places.map(
      ({ title, hasPresentSecret }) =>
        ['Used in', hasPresentSecret ? title : `${title} (still the former secret)`] as const,
    ),
    ['Notes', details.notes],
    ['Retired', details.retired ?? ''],
    ['ID', entry.id],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${printable(value)}`)
    .join('\n');
}

const RENEWAL: Readonly<Record<string, string>> = {
  sign: 'signed again with the stored key',
  create: 'made anew on its server',
  paste: 'made elsewhere, then pasted',
  date: 'made elsewhere; only its end is entered',
  none: 'not from here',
};
