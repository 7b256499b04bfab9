import { said } from '../../texts/said';
import { traitsOf } from '../kinds/kinds';
import type { Credential, Source } from '../model';
import { credentialLabel, type NotificationText } from '../reminders/notification-text';
import type { Moment } from '../reminders/quiet';
import { expiryMs } from '../reminders/thresholds';
import { fromNow, withDistance } from '../reminders/when';
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
  const { renewals } = said();
  const { expiresAt, usages } = credential;
  const noun = traitsOf(credential, source)?.secretNoun ?? 'secret';
  const undeployed = undeployedOf(credential);
  const left =
    undeployed === undefined
      ? renewals.putWhereUsed(noun)
      : renewals.putInPlace({
          noun,
          places: undeployed.places,
          oldEnd: undeployed.expiresAt === undefined ? undefined : endOf(undeployed.expiresAt, now),
        });
  return [
    expiresAt === undefined ? renewals.noEnd : renewals.endsThen(endOf(expiresAt, now).when),
    ...(undeployed === undefined && usages.length > 0 ? [] : [left]),
    ...notes,
  ];
}

/** After a click: `how` says what was done. */
export function renewedText(
  about: Labelled,
  how: 'signed' | 'renewed',
  notes: readonly string[],
  now: Moment,
): NotificationText {
  const { credential, source } = about;
  return {
    title: said().renewals.byHand[how](credentialLabel(credential, source)),
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
  const { renewals } = said();
  const label = credentialLabel(credential, source);
  return {
    title: failures === 0 ? renewals.byItself(label) : renewals.byItselfAfter(failures, label),
    body: renewedLines(about, notes, now).join('\n'),
  };
}

/** It could not be renewed by itself; as a last call it says first when it ends. */
export function notRenewedText(
  { credential, source }: Labelled<AutoRenewed>,
  what: 'failure' | 'last-call',
  now: Moment,
): NotificationText {
  const { renewals } = said();
  const { trouble } = credential.autoRenew;
  const { expiresAt } = credential;
  const label = credentialLabel(credential, source);
  const tryMs = Date.parse(trouble?.nextTryAt ?? '');
  const tried = refusalOf(credential) === undefined && tryMs > now.epochMs;
  return {
    title: what === 'failure' ? renewals.failed(label) : lastCallTitle(label, expiresAt, now),
    body: [
      trouble?.message ?? '',
      ...(expiresAt === undefined ? [] : [renewals.ends(endOf(expiresAt, now))]),
      ...(tried ? [renewals.triedAgain(fromNow(tryMs, now.epochMs))] : []),
    ].join('\n'),
  };
}

/** Several at once: how many, then the first of them, one a line. */
export function renewalDigest(
  what: 'renewed' | 'not-renewed',
  all: readonly Labelled[],
  now: Moment,
): NotificationText {
  const { renewals } = said();
  const listed = all.slice(0, MOST_LISTED).map(({ credential, source }) => {
    const { expiresAt } = credential;
    const label = credentialLabel(credential, source);
    return expiresAt === undefined
      ? renewals.lineEndless(label)
      : renewals.line(label, endOf(expiresAt, now));
  });
  const rest = all.length - listed.length;
  return {
    title: renewals.digest[what](all.length),
    body: [...listed, ...(rest > 0 ? [renewals.more(rest)] : []), renewals.digestAdvice[what]].join(
      '\n',
    ),
  };
}

function lastCallTitle(label: string, expiresAt: string | undefined, { epochMs }: Moment): string {
  const { renewals } = said();
  if (expiresAt === undefined) return renewals.lastCallEndless(label);
  const endsMs = expiryMs({ expiresAt });
  return renewals.lastCall(endsMs <= epochMs, fromNow(endsMs, epochMs), label);
}

/** Whether it is over, and when that is in words. */
function endOf(expiresAt: string, now: Moment) {
  const endsMs = expiryMs({ expiresAt });
  return { ended: endsMs <= now.epochMs, when: withDistance(endsMs, now) };
}
