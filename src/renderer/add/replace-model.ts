import type { ExactInstant } from '../../shared/domain/exact-instant';
import type { EntryField, EntryMoment } from '../../shared/domain/kinds/entry';
import type { CredentialView, PasteRead, ReplacementInput } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import type { Texts } from '../texts/en-later';
import { asksEnd, checkEnd, type Ending, endingOf, withTimeOfDay } from './ending-model';
import { kindEntryOf, type Typed, YES } from './kind-entry';

/** What takes the place of what a credential holds; without `read` it is only its new end. */
export interface Replacement {
  readonly credential: CredentialView;
  readonly read: PasteRead | undefined;
}

export const EMPTY_REPLACEMENT: Typed = { expiry: '', neverEnds: '' };

/** The fields in which the new one may differ; none where only its end is entered. */
export function replacementFields({ credential, read }: Replacement): readonly EntryField[] {
  const fields = read === undefined ? undefined : kindEntryOf(credential.kind)?.fields;
  return fields?.filter(({ eachTime }) => eachTime === true) ?? [];
}

/** What stands in the form at first: what the former one has. */
export function replacementStart(replacement: Replacement): Typed {
  const { credential } = replacement;
  const values = 'values' in credential ? credential.values : {};
  const known = replacementFields(replacement).map(({ id }) => [id, values[id] ?? '']);
  return { ...EMPTY_REPLACEMENT, ...Object.fromEntries(known) };
}

/** Whether the form asks when the new one ends. */
export function replacementAsksEnd({ credential, read }: Replacement): boolean {
  const entry = read === undefined ? undefined : kindEntryOf(credential.kind);
  return asksEnd({ told: read?.inspection.expiresAt, entry });
}

/** Whether the new one may be without an end. */
export function replacementMayBeEndless({ credential, read }: Replacement): boolean {
  // Held elsewhere and without an end there would be nothing left to watch.
  return read !== undefined && kindEntryOf(credential.kind)?.mayBeEndless === true;
}

/** When the new one ends. */
export function replacementEnding(
  replacement: Replacement,
  typed: Typed,
  moment: EntryMoment,
): Ending {
  const { credential, read } = replacement;
  return endingOf(
    {
      told: read?.inspection.expiresAt,
      entry: read === undefined ? undefined : kindEntryOf(credential.kind),
      values: {},
      expiry: typed.expiry ?? '',
      neverEnds: replacementMayBeEndless(replacement) && typed.neverEnds === YES,
    },
    moment,
  );
}

interface ReplacementRules extends EntryMoment {
  readonly texts: { readonly endRequired: string; readonly endRequiredOrNever: string };
}

export function checkReplacement(
  replacement: Replacement,
  typed: Typed,
  rules: ReplacementRules,
): Errors<string> {
  if (!replacementAsksEnd(replacement)) return {};
  const { endRequired, endRequiredOrNever } = rules.texts;
  const missing = replacementMayBeEndless(replacement) ? endRequiredOrNever : endRequired;
  return errorsOf<string>({
    expiry: checkEnd(replacementEnding(replacement, typed, rules), missing),
  });
}

/** What is sent to the app. */
export function replacementInput(
  replacement: Replacement,
  typed: Typed,
  moment: EntryMoment,
): ReplacementInput {
  const { read } = replacement;
  const fields = replacementFields(replacement);
  const asks = replacementAsksEnd(replacement);
  const neverEnds = asks && replacementEnding(replacement, typed, moment).by === 'never';
  return {
    secret:
      read === undefined ? { from: 'elsewhere' } : { from: 'pasted', pastedId: read.pastedId },
    ...(fields.length === 0
      ? {}
      : { values: Object.fromEntries(fields.map(({ id }) => [id, typed[id] ?? ''])) }),
    expiry: asks && !neverEnds ? withTimeOfDay(typed.expiry ?? '', moment) : '',
    neverEnds,
  };
}

/** Something to know before the old one goes. */
export interface ReplaceWarning {
  readonly about: keyof Texts['add']['replace']['warnings'];
  readonly intent: 'error' | 'warning' | 'info';
  readonly title: string;
  readonly text: string;
}

/** Whether what was pasted is what is held already, so that there is nothing to replace. */
export function isSameSecret({ credential, read }: Replacement): boolean {
  // Gone from the keychain, it is what is to be pasted again.
  if (credential.secretMissing === true) return false;
  return read?.known.state === 'held' && read.known.credentialId === credential.id;
}

/** What speaks against it, the worst first. */
export function replaceWarnings(
  replacement: Replacement,
  ending: Ending,
  texts: Texts['add']['replace']['warnings'],
): readonly ReplaceWarning[] {
  const { credential, read } = replacement;
  if (isSameSecret(replacement)) return [{ about: 'same', intent: 'error', ...texts.same }];
  const warnings: ReplaceWarning[] = [];
  const known = read?.known;
  if (known?.state === 'held' && known.credentialId !== credential.id) {
    const { title, text } = texts.heldAs;
    warnings.push({ about: 'heldAs', intent: 'warning', title, text: text(known.name) });
  } else if (known?.state === 'replaced' || known?.state === 'deleted') {
    const { title, text } = texts.old;
    warnings.push({ about: 'old', intent: 'warning', title, text: text(known.name) });
  }
  if (read !== undefined && !fits(credential, read)) {
    if (read.inspection.kind === 'unknown') {
      warnings.push({ about: 'unknown', intent: 'info', ...texts.unknown });
    } else {
      const { title, text } = texts.otherKind;
      const said = text(read.inspection.title, credential.name);
      warnings.push({ about: 'otherKind', intent: 'warning', title, text: said });
    }
  }
  const end = endOf(ending);
  if (end?.past === true) {
    warnings.push({ about: 'expired', intent: 'warning', ...texts.expired });
  } else if (end !== undefined && isEarlier(end.expiresAt, credential.expiresAt)) {
    warnings.push({ about: 'earlier', intent: 'warning', ...texts.earlier });
  }
  return warnings;
}

function fits({ id }: CredentialView, { mayRenew }: PasteRead): boolean {
  return mayRenew.some(({ credentialId }) => credentialId === id);
}

function endOf(ending: Ending): { expiresAt: ExactInstant; past: boolean } | undefined {
  return 'expiresAt' in ending ? ending : undefined;
}

function isEarlier(end: ExactInstant, before: string | undefined): boolean {
  return before === undefined || end < before;
}
