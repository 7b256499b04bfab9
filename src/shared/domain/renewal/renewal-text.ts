import { traitsOf } from '../kinds/kinds';
import type { Credential, Source } from '../model';
import { credentialLabel, type NotificationText } from '../reminders/notification-text';
import type { Moment } from '../reminders/quiet';
import { expiryMs } from '../reminders/thresholds';
import { counted, fromNow, localTime } from '../reminders/when';
import { undeployedOf } from '../usages/renewed-usages';
import { type AutoRenewed, refusalOf } from './auto-renewal-plan';

const MOST_LISTED = 5;

/** A credential with the source that names its environment. */
export interface Labelled<C extends Credential = Credential> {
  readonly credential: C;
  readonly source: Source | undefined;
}

/** What a renewal came to: until when the new one is good, and what is left to do. */
export function renewedLines(
  { credential, source }: Labelled,
  notes: readonly string[],
  now: Moment,
): string[] {
  const { expiresAt, usages } = credential;
  const noun = traitsOf(credential, source)?.secretNoun ?? 'secret';
  const undeployed = undeployedOf(credential);
  const oldEnd = undeployed?.expiresAt === undefined ? '' : oldEndWords(undeployed.expiresAt, now);
  const left =
    undeployed === undefined
      ? `Put the new ${noun} wherever the old one is used.`
      : `Put the new ${noun} in place at ${counted(undeployed.places, 'place')}${oldEnd}.`;
  return [
    expiresAt === undefined ? 'It has no end.' : `It ends ${moment(expiresAt, now)}.`,
    ...(undeployed === undefined && usages.length > 0 ? [] : [left]),
    ...notes,
  ];
}

/** After a click: `how` says what was done, as in `was signed again`. */
export function renewedText(
  about: Labelled,
  how: string,
  notes: readonly string[],
  now: Moment,
): NotificationText {
  const { credential, source } = about;
  return {
    title: `${credentialLabel(credential, source)} ${how}`,
    body: renewedLines(about, notes, now).join('\n'),
  };
}

/** It was renewed by itself; `failures` attempts had failed before. */
export function autoRenewedText(
  about: Labelled,
  { failures, notes }: { readonly failures: number; readonly notes: readonly string[] },
  now: Moment,
): NotificationText {
  const { credential, source } = about;
  const after = failures === 0 ? '' : ` after ${counted(failures, 'failed attempt')}`;
  return {
    title: `Renewed by itself${after}: ${credentialLabel(credential, source)}`,
    body: renewedLines(about, notes, now).join('\n'),
  };
}

/** It could not be renewed by itself; as a last call it says first when it ends. */
export function notRenewedText(
  { credential, source }: Labelled<AutoRenewed>,
  what: 'failure' | 'last-call',
  now: Moment,
): NotificationText {
  const { trouble } = credential.autoRenew;
  const label = credentialLabel(credential, source);
  const tryMs = Date.parse(trouble?.nextTryAt ?? '');
  const tried = refusalOf(credential) === undefined && tryMs > now.epochMs;
  return {
    title:
      what === 'failure'
        ? `Could not be renewed by itself: ${label}`
        : `${endWords(credential, now)}, not renewed: ${label}`,
    body: [
      trouble?.message ?? '',
      ...(credential.expiresAt === undefined ? [] : [endLine(credential.expiresAt, now)]),
      ...(tried ? [`It is tried again ${fromNow(tryMs, now.epochMs)}.`] : []),
    ].join('\n'),
  };
}

/** Several at once: how many, then the first of them, one a line. */
export function renewalDigest(
  what: 'renewed' | 'not-renewed',
  all: readonly Labelled[],
  now: Moment,
): NotificationText {
  const listed = all.slice(0, MOST_LISTED).map(({ credential, source }) => {
    const { expiresAt } = credential;
    const end = expiresAt === undefined ? 'no end' : endLine(expiresAt, now);
    return `• ${credentialLabel(credential, source)}: ${end.charAt(0).toLowerCase()}${end.slice(1)}`;
  });
  const rest = all.length - listed.length;
  return {
    title: `${counted(all.length, 'credential')} ${
      what === 'renewed' ? 'were renewed by themselves' : 'could not be renewed by themselves'
    }`,
    body: [
      ...listed,
      ...(rest > 0 ? [`and ${rest} more`] : []),
      what === 'renewed'
        ? 'Open TokenTray to put the new ones in place.'
        : 'Open TokenTray to see why and renew them by hand.',
    ].join('\n'),
  };
}

function oldEndWords(expiresAt: string, now: Moment): string {
  const verb = expiryMs({ expiresAt }) <= now.epochMs ? 'ended' : 'ends';
  return `; the old one ${verb} ${moment(expiresAt, now)}`;
}

function endWords({ expiresAt }: Credential, { epochMs }: Moment): string {
  if (expiresAt === undefined) return 'Ends';
  const endsMs = expiryMs({ expiresAt });
  return `${endsMs <= epochMs ? 'Ended' : 'Ends'} ${fromNow(endsMs, epochMs)}`;
}

function endLine(expiresAt: string, now: Moment): string {
  const ended = expiryMs({ expiresAt }) <= now.epochMs;
  return `${ended ? 'Ended' : 'Ends'} ${moment(expiresAt, now)}.`;
}

function moment(expiresAt: string, { epochMs, zone }: Moment): string {
  const endsMs = expiryMs({ expiresAt });
  return `${localTime(endsMs, zone)} (${fromNow(endsMs, epochMs)})`;
}
