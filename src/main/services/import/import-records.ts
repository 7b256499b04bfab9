import type { EntryForm, EntryMoment, EntryValues } from '../../../shared/domain/kinds/entry';
import { enteredKinds, kindOf } from '../../../shared/domain/kinds/kinds';
import { type Credential, credentialSchema } from '../../../shared/domain/model';
import { nameLikeness } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import { spanSeconds } from '../paste/ending';
import type { ReadSecret } from '../paste/entered-secret';
import { enteredDates, formEntry } from '../paste/form-entry';
import { newBase } from '../paste/new-credential';
import { renewedRecord } from '../renewed-record';
import { newSecretId } from '../vault';
import type { PlannedRow } from './planned-row';

type Kind = Credential['kind'];
type Form = EntryForm<Credential, Partial<Credential>>;

/** A record that is about to be written, with its new secret where there is one. */
export interface MadeRecord {
  readonly record: Credential;
  readonly secret?: string;
  /** The record whose place it takes. */
  readonly before?: Credential;
}

/** Without a known end or service, what stands for it. */
const LAST_KIND: Kind = 'other';

/**
 * A new credential of the kind that its secret tells, by that kind's own form; any other secret
 * where that form wants more than the row has. `name` is free. Throws `ProblemError`.
 */
export function addedRecord(row: PlannedRow, name: string, moment: EntryMoment): MadeRecord {
  const { draft, pasted } = row;
  const facts = pasted === undefined ? undefined : { pasted };
  const kinds = enteredKinds().map(({ kind }) => kind);
  let problem: unknown;
  for (const kind of [...kinds.filter((each) => each !== LAST_KIND), LAST_KIND]) {
    const form: Form | undefined = kindOf<Kind>(kind).entry;
    const told = form === undefined ? undefined : toldBy(form, row, kind === LAST_KIND);
    if (form === undefined || told === undefined) continue;
    try {
      const base = newBase(name, [...draft.tags], moment.nowMs);
      const input = {
        kind,
        name,
        sourceId: '',
        environment: draft.environment,
        values: told,
        secret: { from: 'elsewhere' as const },
        ...endInput(row),
        tags: '',
      };
      const read: ReadSecret | undefined =
        facts === undefined ? undefined : { ...facts, notes: [] };
      const { record, secret } = formEntry(form, { input, read, moment, base });
      return { record: finished(record, row, moment), ...(secret === undefined ? {} : { secret }) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problem = error;
    }
  }
  throw problem;
}

/** What the form's fields are; `undefined`: the secret is none of this kind. */
function toldBy(
  form: Form,
  { draft, pasted }: PlannedRow,
  isLast: boolean,
): EntryValues | undefined {
  const known = new Set(form.fields.map(({ id }) => id));
  const own = Object.fromEntries(Object.entries(draft.values).filter(([id]) => known.has(id)));
  const read = pasted === undefined ? undefined : form.ofPasted(pasted);
  if (read === undefined && !isLast) return undefined;
  if (!isLast) return { ...read, ...own };
  const service = draft.service || read?.service || [...draft.name].slice(0, 100).join('');
  const held: EntryValues = pasted === undefined ? {} : { reference: '' };
  return { ...read, ...own, ...held, service };
}

function endInput(row: PlannedRow): { readonly expiry: string; readonly neverEnds: boolean } {
  const told = row.pasted?.inspection.expiresAt;
  const expiry = told === undefined ? (row.draft.expiresAt ?? '') : '';
  return { expiry, neverEnds: told === undefined && expiry === '' };
}

function finished(record: Credential, { draft }: PlannedRow, { nowMs }: EntryMoment): Credential {
  const { notes, favourite, archived, issuedAt } = draft;
  const started =
    issuedAt === undefined || record.issuedAt !== undefined || Date.parse(issuedAt) > nowMs
      ? {}
      : startedAt(issuedAt, record);
  return credentialSchema.parse({ ...record, ...started, notes, favourite, archived });
}

function startedAt(exact: string, { expiresAt }: Credential) {
  const issuedAt = `${exact.slice(0, 23)}Z`;
  const ttlSeconds = spanSeconds(expiresAt, issuedAt);
  return { issuedAt, ...(ttlSeconds === undefined ? {} : { ttlSeconds }) };
}

/**
 * The credential of the same name with what the row says in place of what it had: a new secret, end,
 * notes and tags; what the row does not say stays. Throws `ProblemError`.
 */
export function replacedRecord(row: PlannedRow, moment: EntryMoment): MadeRecord {
  const { draft, pasted, sameName: before, sameSecret } = row;
  const form: Form | undefined = before && kindOf<Kind>(before.kind).entry;
  if (before === undefined || form === undefined) {
    throw new ProblemError({
      code: 'import-not-replaced',
      message: appTexts().imports.notReplaced,
    });
  }
  const hasNew = pasted !== undefined && sameSecret?.id !== before.id;
  if (hasNew && form.checkSuccessor !== undefined) unwrap(form.checkSuccessor(before, pasted));
  const service = draft.service === '' ? {} : { service: draft.service };
  const held = pasted === undefined ? {} : { reference: '' };
  const known = new Set(form.fields.map(({ id }) => id));
  const values: EntryValues = Object.fromEntries(
    Object.entries({ ...form.values(before), ...draft.values, ...service, ...held }).filter(
      ([id]) => known.has(id),
    ),
  );
  const facts = unwrap(form.check(values));
  const read: ReadSecret | undefined = hasNew ? { pasted, notes: [] } : undefined;
  const saysEnd = hasNew || draft.expiresAt !== undefined;
  const { dates } = saysEnd
    ? enteredDates(form, values, endInput(row), read, moment)
    : { dates: {} };
  const now = new Date(moment.nowMs).toISOString();
  const { expiresAt, issuedAt, ttlSeconds, ...kept } = hasNew
    ? renewedRecord(before, now)
    : { ...before, updatedAt: now };
  const formerDates = saysEnd ? {} : { expiresAt, issuedAt, ttlSeconds };
  const secretId = hasNew ? newSecretId() : undefined;
  const record = credentialSchema.parse({
    ...kept,
    ...defined(formerDates),
    ...facts,
    ...dates,
    ...(secretId === undefined ? {} : { secretId }),
    ...(draft.notes === '' ? {} : { notes: draft.notes }),
    ...(draft.tags.length === 0 ? {} : { tags: draft.tags }),
  });
  return { record, before, ...(hasNew ? { secret: pasted.secret } : {}) };
}

function defined<T extends object>(object: T): Partial<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** Gives each row a name that nobody has: its own, or with a number behind it. */
export class FreeNames {
  private readonly taken: Set<string>;

  constructor(names: Iterable<string>) {
    this.taken = new Set([...names].map(nameLikeness));
  }

  /** The number is put within the 100 characters that a name has. */
  next(name: string): string {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` (${number})`;
      const free = `${[...name]
        .slice(0, 100 - end.length)
        .join('')
        .trimEnd()}${end}`;
      const key = nameLikeness(free);
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return free;
    }
  }
}
