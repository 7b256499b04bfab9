import { traitsOf } from '../../../shared/domain/kinds/kinds';
import type { EndingCredential, Source } from '../../../shared/domain/model';
import {
  CLOCK_KEY,
  digestKey,
  singleKey,
  TEST_KEY,
} from '../../../shared/domain/reminders/notification-key';
import {
  canRenew,
  canReplace,
  digestText,
  singleText,
} from '../../../shared/domain/reminders/notification-text';
import type { DueReminder } from '../../../shared/domain/reminders/open-reminder';
import type { Moment } from '../../../shared/domain/reminders/quiet';
import { formerInUse } from '../../../shared/domain/reminders/remindable';
import { expiryMs } from '../../../shared/domain/reminders/thresholds';
import type { NotificationAction, NotificationRequest } from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';

// `default`, a click on the notification itself, is the service's own.
function snoozes(): readonly NotificationAction[] {
  const { buttons } = appTexts();
  return [
    { id: 'snooze-hour', label: buttons.snoozeHour },
    { id: 'snooze-tomorrow', label: buttons.snoozeTomorrow },
    { id: 'snooze-workday', label: buttons.snoozeWorkday },
  ];
}

const CRITICAL_MS = 3_600_000;

/**
 * One reminder's notification. What has ended, or is held elsewhere, is not offered to be copied; of
 * what was renewed and is not in place yet, the new one is.
 */
export function singleRequest(
  item: DueReminder,
  source: Source | undefined,
  now: Moment,
): NotificationRequest {
  const { credential } = item;
  const traits = traitsOf(credential, source);
  const renewed = formerInUse(credential) !== undefined;
  const { buttons } = appTexts();
  const copy = renewed ? buttons.copyNew : buttons.copy;
  const copyable =
    traits?.secretId !== undefined && (renewed || expiryMs(credential) > now.epochMs);
  return {
    key: singleKey(item),
    ...singleText(item, source, now),
    actions: [
      ...(copyable ? [{ id: 'copy', label: copy(traits.secretNoun) }] : []),
      ...(canRenew(credential, source) ? [{ id: 'renew', label: buttons.renew }] : []),
      ...(canReplace(credential, source) ? [{ id: 'renew', label: buttons.replace }] : []),
      ...(renewed ? [{ id: 'open', label: buttons.open }] : []),
      ...snoozes(),
    ],
    urgency: urgencyOf([item], now),
  };
}

/** One notification for several reminders; its snooze is for all of them. */
export function digestRequest(
  items: readonly DueReminder[],
  startedAt: string,
  sourceOf: (credential: EndingCredential) => Source | undefined,
  now: Moment,
): NotificationRequest {
  return {
    key: digestKey(startedAt),
    ...digestText(items, sourceOf, now),
    actions: snoozes(),
    urgency: urgencyOf(items, now),
  };
}

/** Shown when the user asks whether notifications work. */
export function testRequest(): NotificationRequest {
  return { key: TEST_KEY, ...appTexts().reminders.test, actions: [], urgency: 'normal' };
}

/** Shown once where the clock is plainly wrong. */
export function clockRequest(warning: string): NotificationRequest {
  return {
    key: CLOCK_KEY,
    title: appTexts().reminders.checkClock,
    body: warning,
    actions: [],
    urgency: 'normal',
  };
}

// A service keeps a critical one on the screen until it is dismissed.
function urgencyOf(items: readonly DueReminder[], now: Moment): 'normal' | 'critical' {
  const pressing = items.some(
    ({ credential }) => expiryMs(credential) - now.epochMs <= CRITICAL_MS,
  );
  return pressing ? 'critical' : 'normal';
}
