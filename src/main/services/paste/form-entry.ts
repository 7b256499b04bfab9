import { exactToEpochMs } from '../../../shared/domain/exact-instant';
import type { EntryForm, EntryMoment, EntryValues } from '../../../shared/domain/kinds/entry';
import { type Credential, credentialSchema } from '../../../shared/domain/model';
import { checkEnvironment } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { ReplacementInput } from '../../../shared/ipc/api';
import { appTexts } from '../../texts/app-texts';
import { newSecretId } from '../vault';
import { endingOf, spanSeconds } from './ending';
import type { ReadSecret } from './entered-secret';
import type { NewCredential, NewFacts } from './new-credential';

type Form = EntryForm<Credential, Partial<Credential>>;

/** The dates of a credential that is entered, and what to tell of them. */
export interface EnteredDates {
  readonly dates: Pick<Credential, 'expiresAt' | 'issuedAt' | 'ttlSeconds'>;
  readonly notes: readonly string[];
}

/** A credential of a kind that is entered by its form. Throws `ProblemError` naming the field. */
export function formEntry(form: Form, { input, read, moment, base }: NewFacts): NewCredential {
  const environment = unwrap(checkEnvironment(input.environment));
  const values = { ...form.initial?.(moment), ...withoutBlank(input.values) };
  const facts = unwrap(form.check(values));
  if (read === undefined && form.secret === 'required') {
    throw new ProblemError({
      code: 'secret-empty',
      message: appTexts().entered.nothingToKeep,
      field: 'secret',
    });
  }
  const { dates, notes } = enteredDates(form, values, input, read, moment);
  const secretId = read === undefined ? {} : { secretId: newSecretId() };
  return {
    record: credentialSchema.parse({
      ...base,
      kind: input.kind,
      environment,
      ...facts,
      ...dates,
      ...secretId,
    }),
    ...(read === undefined ? {} : { secret: read.pasted.secret }),
    notes,
  };
}

/** The dates as the secret tells them, or as they were entered. Throws `ProblemError`. */
export function enteredDates(
  form: Form,
  values: EntryValues,
  { expiry, neverEnds }: Pick<ReplacementInput, 'expiry' | 'neverEnds'>,
  read: ReadSecret | undefined,
  moment: EntryMoment,
): EnteredDates {
  const inspection = read?.pasted.inspection;
  const { expiresAt, notes } = endingOf(form, { values, expiry, neverEnds }, inspection, moment);
  const started = form.startOf?.(values, moment);
  const told = inspection?.issuedAt;
  const issuedAt =
    told === undefined
      ? started === undefined
        ? undefined
        : unwrap(started)
      : new Date(exactToEpochMs(told)).toISOString();
  const ttlSeconds = spanSeconds(expiresAt, issuedAt ?? new Date(moment.nowMs).toISOString());
  return {
    dates: {
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(issuedAt === undefined ? {} : { issuedAt }),
      ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    },
    notes,
  };
}

function withoutBlank(values: EntryValues): EntryValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
