import { checkPastedKey, type PastedKey } from '../../../shared/domain/grafana/pasted-key';
import type { EntryMoment } from '../../../shared/domain/kinds/entry';
import type { GrafanaKey } from '../../../shared/domain/model';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { ReplacementInput } from '../../../shared/ipc/api';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { recordOfPasted } from '../grafana/key-records';
import type { PastedPlaces } from '../grafana/pasted-place';
import { grafanaConnectionById } from '../lookup';
import { newSecretId } from '../vault';
import { endingOf, spanSeconds } from './ending';
import type { ReadSecret } from './entered-secret';
import type { NewCredential, NewFacts } from './new-credential';

export interface GrafanaEntryParts {
  readonly metadata: MetadataStore;
  readonly places: Pick<PastedPlaces, 'find'>;
}

/** A pasted key as it will be kept. */
interface ReadKey {
  readonly record: GrafanaKey;
  /** The record of the same key that was only watched so far. */
  readonly watched?: GrafanaKey;
  readonly key: string;
  readonly notes: readonly string[];
}

/**
 * A key of a Grafana that was made elsewhere. Its place and its end are asked of its server; where
 * that does not tell, the end is what was typed. A record that only watched it gets the secret.
 * Throws `ProblemError` naming the field.
 */
export async function grafanaEntry(
  { input, read, moment, base }: NewFacts,
  parts: GrafanaEntryParts,
): Promise<NewCredential> {
  const { sourceId } = input;
  const draft = { id: base.id, name: base.name, sourceId, now: base.createdAt };
  const found = await readKey(draft, input, read, moment, parts);
  const { record, watched, key, notes } = found;
  const { tags } = base;
  return {
    record:
      watched === undefined
        ? { ...record, tags }
        : { ...record, ...keptOf(watched), tags: merged(watched.tags, tags) },
    secret: key,
    notes: [
      ...notes,
      ...(watched === undefined ? [] : [appTexts().entered.wasWatched(watched.name)]),
    ],
    check: (current) => void grafanaConnectionById(current, sourceId),
  };
}

/** The new secret of a key that is renewed by pasting, and all that its record is to say of it. */
export async function grafanaSuccessor(
  before: GrafanaKey,
  input: ReplacementInput,
  read: ReadSecret | undefined,
  moment: EntryMoment,
  parts: GrafanaEntryParts,
): Promise<ReadKey> {
  const { id, name, sourceId } = before;
  const now = new Date(moment.nowMs).toISOString();
  return readKey({ id, name, sourceId, now }, input, read, moment, parts);
}

async function readKey(
  draft: Omit<Parameters<typeof recordOfPasted>[1], 'secretId'>,
  entered: Pick<ReplacementInput, 'expiry' | 'neverEnds'>,
  read: ReadSecret | undefined,
  moment: EntryMoment,
  { metadata, places }: GrafanaEntryParts,
): Promise<ReadKey> {
  if (read === undefined) {
    throw new ProblemError({
      code: 'secret-empty',
      message: appTexts().entered.keyEmpty,
      field: 'secret',
    });
  }
  grafanaConnectionById(metadata.read(), draft.sourceId);
  const pasted: PastedKey = unwrap(checkPastedKey(read.pasted.secret, 'secret'));
  const { inspection } = read.pasted;
  const endOf = () =>
    endingOf({ mayBeEndless: true }, { values: {}, ...entered }, inspection, moment);
  // What was typed is checked before anybody is asked.
  const typed = entered.neverEnds || entered.expiry.trim() !== '' ? endOf() : undefined;
  const found = await places.find(
    recordOfPasted(pasted, { ...draft, secretId: newSecretId() }),
    pasted.key,
  );
  const { record, watched } = found;
  const isPlaced = record.serverKeyId !== undefined;
  const { expiresAt, notes } = isPlaced
    ? { expiresAt: record.expiresAt, notes: [] }
    : (typed ?? endOf());
  const ttlSeconds = spanSeconds(expiresAt, record.issuedAt ?? draft.now);
  const { expiresAt: _, ...rest } = record;
  return {
    key: pasted.key,
    record: {
      ...rest,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    },
    ...(watched === undefined ? {} : { watched }),
    notes: [...found.notes, ...notes],
  };
}

/** What a person said of a key, and what was before: none of it is the secret's. */
export function keptOf(record: GrafanaKey) {
  const { id, name, createdAt, favourite, tags, notes, archived, usages } = record;
  const { autoRenew, leadTimes, graceSeconds, formers } = record;
  return {
    ...{ id, name, createdAt, favourite, tags, notes, archived, usages, graceSeconds, formers },
    ...(autoRenew === undefined ? {} : { autoRenew }),
    ...(leadTimes === undefined ? {} : { leadTimes }),
  };
}

function merged(one: readonly string[], other: readonly string[]): string[] {
  const known = new Set(one.map((tag) => tag.toLowerCase()));
  return [...one, ...other.filter((tag) => !known.has(tag.toLowerCase()))].slice(0, 20);
}
