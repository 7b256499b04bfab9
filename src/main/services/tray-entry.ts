import type { CopyForm } from '../../shared/domain/copy-form';
import { exactToEpochMs } from '../../shared/domain/exact-instant';
import { isProduction } from '../../shared/domain/production';
import { roughly } from '../../shared/domain/reminders/when';
import { formatDuration } from '../../shared/domain/time-to-live';
import type { CredentialView, WindowTarget } from '../../shared/ipc/api';
import type { TrayAction, TrayMenuItem } from '../ports/tray';
import { appTexts } from '../texts/app-texts';

const LONGEST_NAME = 60;

/** A credential's entry: what of it can be copied, how it is renewed, and where to go with it. */
export function submenuOf(credential: CredentialView, nowMs: number): TrayMenuItem {
  const texts = appTexts().trayEntry;
  return {
    type: 'submenu',
    label: entryLabel(credential, nowMs),
    items: [
      ...copies(credential),
      { type: 'separator' },
      ...deployment(credential),
      ...renewal(credential),
      go(texts.open, { page: 'credential', credentialId: credential.id }),
      go(texts.leaked, { page: 'leaked', credentialId: credential.id }),
    ],
  };
}

const MARKS = { expired: '✕ ', soon: '! ', fine: '' };

/** Name, environment (production in capitals) and the time left, with a mark for what is urgent. */
export function entryLabel(
  credential: CredentialView,
  nowMs: number,
  mark = MARKS[credential.state],
): string {
  const { name, environment, expiresAt, undeployed } = credential;
  const where = isProduction(environment) ? environment.trim().toUpperCase() : environment;
  const texts = appTexts().trayEntry;
  const former = undeployed?.expiresAt;
  const isOlder = former !== undefined && (expiresAt === undefined || former < expiresAt);
  return [
    `${mark}${shortName(name)}`,
    where,
    ...(undeployed === undefined ? [] : [texts.notDeployed]),
    isOlder ? texts.oldOne(timeLeft(former, nowMs)) : timeLeft(expiresAt, nowMs),
  ].join(' · ');
}

/** What stands behind a long name must not be cut off. */
function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function copies({ id, heldHere, secretNoun, curl }: CredentialView): TrayMenuItem[] {
  const texts = appTexts().trayEntry;
  if (!heldHere) return [{ type: 'label', label: texts.heldElsewhere }];
  const copy = (label: string, form: CopyForm) =>
    action(label, { do: 'copy', credentialId: id, form });
  return [
    copy(texts.copy(secretNoun), 'token'),
    copy(texts.copyHeader, 'header'),
    ...(curl === undefined
      ? []
      : [copy(texts.copyCurl, 'curl'), copy(texts.copyCurlWith(secretNoun), 'curl-with-token')]),
  ];
}

function deployment({ id, undeployed }: CredentialView): TrayMenuItem[] {
  if (undeployed === undefined) return [];
  const label = appTexts().trayEntry.deployIn(undeployed.places);
  return [go(label, { page: 'credential', credentialId: id })];
}

function renewal(credential: CredentialView): TrayMenuItem[] {
  const entry = RENEWALS[credential.renewal](credential);
  return entry === undefined ? [] : [entry];
}

const RENEWALS: {
  readonly [R in CredentialView['renewal']]: (each: CredentialView) => TrayMenuItem | undefined;
} = {
  sign: ({ id, renewable, ttlSeconds }) =>
    renewable && ttlSeconds !== undefined
      ? action(appTexts().trayEntry.sign(formatDuration(ttlSeconds)), {
          do: 'renew',
          credentialId: id,
        })
      : undefined,
  create: ({ id, renewable }) =>
    renewable ? action(appTexts().trayEntry.create, { do: 'renew', credentialId: id }) : undefined,
  paste: ({ id }) => go(appTexts().trayEntry.paste, { page: 'replace', credentialId: id }),
  date: ({ id }) => go(appTexts().trayEntry.date, { page: 'replace', credentialId: id }),
  none: () => undefined,
};

// Coarse on purpose: a label that changes each minute would redraw the menu each minute.
function timeLeft(expiresAt: string | undefined, nowMs: number): string {
  const texts = appTexts().trayEntry;
  if (expiresAt === undefined) return texts.noEnd;
  const seconds = (exactToEpochMs(expiresAt) - nowMs) / 1000;
  if (seconds <= 0) return texts.expired;
  return seconds < 3_600 ? texts.underAnHour : texts.left(roughly(seconds));
}

function go(label: string, target: WindowTarget): TrayMenuItem {
  return action(label, { do: 'go', target });
}

function action(label: string, what: TrayAction): TrayMenuItem {
  return { type: 'action', label, action: what };
}
