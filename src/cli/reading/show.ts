import { enteredDetails, retirementOf } from '../../shared/domain/kinds/kinds';
import type { Credential } from '../../shared/domain/model';
import { fromNow } from '../../shared/domain/reminders/when';
import { ProblemError } from '../../shared/domain/result';
import { placeWords } from '../../shared/domain/usages/places';
import { EXIT } from '../exit-codes';
import { credentialLike } from '../lookup';
import { jsonDocument, print, printable } from '../output';
import { moment } from '../table';
import { cliTexts } from '../texts/cli-texts';
import { quickTexts } from '../texts/quick-texts';
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
      message: cliTexts().reading.sourceGone,
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
    retired:
      retired === undefined ? null : cliTexts().reading.retired(retired.text, retired.instead),
  };
}

function inWords(entry: ListEntry, details: ReturnType<typeof detailsOf>, nowMs: number): string {
  const { expiresAt } = entry;
  const { reading: texts } = cliTexts();
  const { rows: labels } = texts;
  const { states, noEnd } = quickTexts();
  const marks = [
    ...(entry.favourite ? [texts.favourite] : []),
    ...(entry.archived ? [texts.archived] : []),
  ];
  const rows: readonly (readonly [string, string])[] = [
    [labels.name, entry.name],
    [labels.kind, entry.kindTitle],
    [labels.service, entry.service],
    [labels.environment, entry.environment],
    [labels.state, states[entry.state]],
    [
      labels.ends,
      expiresAt === null
        ? noEnd
        : texts.ends(moment(expiresAt, ''), fromNow(Date.parse(expiresAt), nowMs)),
    ],
    [labels.issued, moment(details.issuedAt ?? undefined, '')],
    [labels.added, moment(details.createdAt, '')],
    [labels.changed, moment(details.updatedAt, '')],
    [labels.renewal, texts.renewals[entry.renewal] ?? entry.renewal],
    [labels.secret, entry.heldHere ? texts.keptHere : texts.heldElsewhere],
    [labels.tags, entry.tags.join(', ')],
    [labels.marks, marks.join(', ')],
    ...details.facts.map(({ label, value }) => [label, value] as const),
    ...details.places.map(
      ({ title, hasPresentSecret }) =>
        [labels.usedIn, hasPresentSecret ? title : texts.hasFormer(title)] as const,
    ),
    [labels.notes, details.notes],
    [labels.retired, details.retired ?? ''],
    [labels.id, entry.id],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => texts.row(label, printable(value)))
    .join('\n');
}
