import { checkHoldsNoSecret } from '../../shared/domain/holds-no-secret';
import { firstInvisible } from '../../shared/domain/invisible';
import { enteredDetails, kindOf } from '../../shared/domain/kinds/kinds';
import type { Credential, LeadTimes, Metadata } from '../../shared/domain/model';
import { checkEnvironment, checkName } from '../../shared/domain/names';
import { parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import { parseRenewalLead } from '../../shared/domain/renewal-lead';
import { ok, ProblemError, type Result, refuse, unwrap } from '../../shared/domain/result';
import { parseTags } from '../../shared/domain/tags';
import type { CredentialEdit } from '../../shared/ipc/api';
import { appTexts } from '../texts/app-texts';
import type { EditedPart } from '../texts/en/credentials';
import { credentialById, traitsById } from './lookup';

/** What an edit makes of the record. */
export type CheckedEdit = (credential: Credential) => Credential;

const LONGEST_NOTES = 10_000;

/** Checks everything that was typed; throws `ProblemError` that names the field. */
export function checkEdit(document: Metadata, id: string, edit: CredentialEdit): CheckedEdit {
  const before = credentialById(document, id);
  const taken = document.credentials.filter((each) => each.id !== id).map((each) => each.name);
  const name = unwrap(checkName(edit.name, { taken, field: 'name' }));
  const leadTimes = typedLeadTimes(edit.leadTimes);
  const tags = edit.tags === undefined ? undefined : unwrap(parseTags(edit.tags));
  const notes = edit.notes === undefined ? undefined : unwrap(checkNotes(edit.notes));
  const autoRenew = checkAutoRenew(document, before, edit.autoRenew);
  const entered = checkEntered(before, edit.entered);
  return (credential) => {
    const { leadTimes: _, ...rest } = entered(autoRenew(credential));
    return {
      ...rest,
      name,
      favourite: edit.favourite,
      ...(leadTimes === undefined ? {} : { leadTimes }),
      ...(tags === undefined ? {} : { tags }),
      ...(notes === undefined ? {} : { notes }),
    };
  };
}

const PARTS: readonly (readonly [part: EditedPart, of: (credential: Credential) => unknown])[] = [
  ['name', ({ name }) => name],
  ['tags', ({ tags }) => tags],
  ['notes', ({ notes }) => notes],
  ['reminders', ({ leadTimes }) => leadTimes],
  ['autoRenew', ({ autoRenew }) => autoRenew?.leadSeconds],
];

/** What differs, in a few words; empty where nothing that matters later does. */
export function editWords(before: Credential, after: Credential): string {
  const parts = PARTS.filter(([, of]) => !isSame(of(before), of(after))).map(([part]) => part);
  if (!isSame(ownFacts(before), ownFacts(after))) parts.push('details');
  return appTexts().credentialEdit.edited(parts);
}

function ownFacts(credential: Credential): unknown {
  return ['environment' in credential ? credential.environment : '', enteredDetails(credential)];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function typedLeadTimes(text: string): LeadTimes | undefined {
  return text.trim() === '' ? undefined : unwrap(parseLeadTimes(text, 'leadTimes'));
}

function checkNotes(text: string): Result<string> {
  const notes = text.replaceAll(/\r\n?/g, '\n').trim();
  const { credentialEdit } = appTexts();
  if (notes.length > LONGEST_NOTES) {
    return refuse('notes-too-long', credentialEdit.notesTooLong(LONGEST_NOTES), 'notes');
  }
  for (const [index, line] of notes.split('\n').entries()) {
    const hidden = firstInvisible(line.replaceAll('\t', ' '));
    if (hidden !== undefined) {
      return refuse('notes-invisible', credentialEdit.notesUnseen(index + 1, hidden), 'notes');
    }
  }
  return notes === '' ? ok(notes) : checkHoldsNoSecret(notes, 'notes');
}

function checkAutoRenew(
  document: Metadata,
  before: Credential,
  typed: string | undefined,
): CheckedEdit {
  if (typed === undefined) return (credential) => credential;
  const leadSeconds = unwrap(parseRenewalLead(typed, before));
  if (leadSeconds !== undefined && leadSeconds !== before.autoRenew?.leadSeconds) {
    refuseByHand(document, before);
  }
  return (credential) => {
    const { autoRenew, ...rest } = credential;
    if (leadSeconds === undefined) return rest;
    // What failed before still holds where nothing was changed.
    if (autoRenew?.leadSeconds === leadSeconds) return credential;
    // A renewal under way goes on, and its trace tells the next run of it.
    const { begun } = autoRenew ?? {};
    return { ...rest, autoRenew: { leadSeconds, ...(begun === undefined ? {} : { begun }) } };
  };
}

function refuseByHand(document: Metadata, { id, name }: Credential): void {
  if (traitsById(document, id).renewable) return;
  throw new ProblemError({
    code: 'not-renewable',
    message: appTexts().credentialEdit.notRenewable(name),
    field: 'autoRenew',
  });
}

function checkEntered(before: Credential, typed: CredentialEdit['entered']): CheckedEdit {
  if (typed === undefined) return (credential) => credential;
  const { entry } = kindOf(before.kind);
  if (entry === undefined) {
    throw new ProblemError({
      code: 'not-entered',
      message: appTexts().credentialEdit.notEntered(before.name),
    });
  }
  const environment = unwrap(checkEnvironment(typed.environment));
  const checked: Result<Partial<Credential>> = entry.check(typed.values);
  const facts = unwrap(checked);
  return (credential) => ({ ...credential, ...facts, environment }) as Credential;
}
