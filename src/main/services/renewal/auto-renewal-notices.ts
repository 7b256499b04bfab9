import { traitsOf } from '../../../shared/domain/kinds/kinds';
import { renewalKey } from '../../../shared/domain/reminders/notification-key';
import type { Moment } from '../../../shared/domain/reminders/quiet';
import { expiryMs } from '../../../shared/domain/reminders/thresholds';
import {
  type AutoRenewed,
  lastRenewal,
  type NoticeKind,
} from '../../../shared/domain/renewal/auto-renewal-plan';
import {
  autoRenewedText,
  type Labelled,
  notRenewedText,
  renewalDigest,
} from '../../../shared/domain/renewal/renewal-text';
import type { NotificationAction, NotificationRequest } from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';

/** Something to tell about a renewal by itself. */
export interface Notice extends Labelled<AutoRenewed> {
  readonly what: NoticeKind;
  /** Remarks of the renewal, where this run made it. */
  readonly notes: readonly string[];
}

const PRESSING_MS = 3_600_000;
const open = (): NotificationAction => ({ id: 'open', label: appTexts().buttons.open });

/** One notice alone. The same news of the same credential always has the same key. */
export function noticeRequest(notice: Notice, now: Moment): NotificationRequest {
  return notice.what === 'renewed' ? renewedRequest(notice, now) : troubleRequest(notice, now);
}

/** One notification for several notices, of which either all or none are good news. */
export function noticesRequest(
  key: string,
  notices: readonly Notice[],
  now: Moment,
): NotificationRequest {
  const renewed = notices.every(({ what }) => what === 'renewed');
  return {
    key,
    ...renewalDigest(renewed ? 'renewed' : 'not-renewed', notices, now),
    actions: [],
    urgency: notices.some((each) => isPressing(each, now)) ? 'critical' : 'normal',
  };
}

function renewedRequest(notice: Notice, now: Moment): NotificationRequest {
  const { credential, source, notes } = notice;
  const renewed = lastRenewal(credential);
  const traits = traitsOf(credential, source);
  return {
    key: renewalKey(credential.id, `renewed ${renewed?.at}`),
    ...autoRenewedText(notice, { failures: renewed?.failures ?? 0, notes }, now),
    actions: [
      ...(traits?.secretId === undefined
        ? []
        : [{ id: 'copy', label: appTexts().buttons.copyNew(traits.secretNoun) }]),
      open(),
    ],
    urgency: 'normal',
  };
}

function troubleRequest(notice: Notice, now: Moment): NotificationRequest {
  const { credential, what } = notice;
  const text = notRenewedText(notice, what === 'last-call' ? what : 'failure', now);
  return {
    key: renewalKey(credential.id, `${what} ${credential.expiresAt}`),
    ...text,
    actions: [{ id: 'renew', label: appTexts().buttons.renewNow }, open()],
    urgency: isPressing(notice, now) ? 'critical' : 'normal',
  };
}

function isPressing({ credential, what }: Notice, now: Moment): boolean {
  const { expiresAt } = credential;
  if (what === 'renewed' || expiresAt === undefined) return false;
  return expiryMs({ expiresAt }) - now.epochMs <= PRESSING_MS;
}
