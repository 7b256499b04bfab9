import type { CopyForm } from '../../shared/domain/copy-form';
import { exactToEpochMs } from '../../shared/domain/exact-instant';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import { counted, roughly } from '../../shared/domain/reminders/when';
import { formatDuration } from '../../shared/domain/time-to-live';
import type { CredentialView } from '../../shared/ipc/api';
import type { TrayMenuItem, TrayView } from '../ports/tray';

const MOST_FAVOURITES = 8;
const MOST_LISTED = 12;

export interface TrayFacts {
  /** In the order of their expiry. */
  readonly credentials: readonly CredentialView[];
  readonly nowMs: number;
  /** Reminders that the notification service did not take. */
  readonly pendingCount: number;
}

/** Icon state, tooltip and menu: favourites first, then what ends next, each with all its copies. */
export function trayView({ credentials, nowMs, pendingCount }: TrayFacts): TrayView {
  const expired = credentials.filter((each) => each.state === 'expired').length;
  const soon = credentials.filter((each) => each.state === 'soon').length;
  const summary = summaryOf(credentials.length, expired, soon);
  return {
    state: worst(expired, soon),
    tooltip: `TokenTray: ${summary}`,
    items: [
      { type: 'label', label: summary },
      ...(pendingCount > 0
        ? [
            {
              type: 'action' as const,
              label: `${counted(pendingCount, 'reminder')} could not be shown…`,
              action: { do: 'reminders' as const },
            },
          ]
        : []),
      { type: 'separator' },
      ...favourites(credentials, nowMs),
      ...listed(credentials, nowMs),
      { type: 'action', label: 'New token…', action: { do: 'new-token' } },
      { type: 'action', label: 'Open TokenTray', action: { do: 'open-window' } },
      { type: 'action', label: 'Reminders…', action: { do: 'reminders' } },
      { type: 'action', label: 'Settings…', action: { do: 'settings' } },
      { type: 'separator' },
      { type: 'action', label: 'Clear clipboard now', action: { do: 'clear-clipboard' } },
      { type: 'action', label: 'Quit TokenTray', action: { do: 'quit' } },
    ],
  };
}

function favourites(credentials: readonly CredentialView[], nowMs: number): TrayMenuItem[] {
  const chosen = credentials
    .filter((each) => each.favourite && each.heldHere)
    .slice(0, MOST_FAVOURITES);
  if (chosen.length === 0) return [];
  return [
    ...chosen.map(
      (each): TrayMenuItem => ({
        type: 'action',
        label: `★ Copy ${labelOf(each, nowMs)}`,
        action: { do: 'copy', credentialId: each.id, form: 'token' },
      }),
    ),
    { type: 'separator' },
  ];
}

function listed(credentials: readonly CredentialView[], nowMs: number): TrayMenuItem[] {
  if (credentials.length === 0) return [];
  const rest = credentials.length - MOST_LISTED;
  return [
    ...credentials.slice(0, MOST_LISTED).map((each) => submenu(each, nowMs)),
    ...(rest > 0
      ? [
          {
            type: 'action' as const,
            label: `${rest} more…`,
            action: { do: 'open-window' as const },
          },
        ]
      : []),
    { type: 'separator' },
  ];
}

function submenu(credential: CredentialView, nowMs: number): TrayMenuItem {
  const { id: credentialId, secretNoun } = credential;
  const copy = (label: string, form: CopyForm): TrayMenuItem => ({
    type: 'action',
    label,
    action: { do: 'copy', credentialId, form },
  });
  const copies: TrayMenuItem[] = credential.heldHere
    ? [
        copy(`Copy ${secretNoun}`, 'token'),
        copy('Copy Authorization header', 'header'),
        copy('Copy curl command', 'curl'),
        copy(`Copy curl command with the ${secretNoun} inside`, 'curl-with-token'),
      ]
    : [{ type: 'label', label: 'Held elsewhere: only watched here' }];
  const renewal: TrayMenuItem[] =
    credential.renewable && credential.ttlSeconds !== undefined
      ? [
          {
            type: 'action',
            label: `Sign again for ${formatDuration(credential.ttlSeconds)}`,
            action: { do: 'renew', credentialId },
          },
        ]
      : [];
  return {
    type: 'submenu',
    label: labelOf(credential, nowMs),
    items: [
      ...copies,
      { type: 'separator' },
      ...renewal,
      { type: 'action', label: 'Open…', action: { do: 'open', credentialId } },
    ],
  };
}

function labelOf(credential: CredentialView, nowMs: number): string {
  const mark = { expired: '✕ ', soon: '! ', fine: '' }[credential.state];
  return `${mark}${credential.name} · ${credential.environment} · ${timeLeft(credential.expiresAt, nowMs)}`;
}

// Coarse on purpose: a label that changes each minute would redraw the menu each minute.
function timeLeft(expiresAt: string | undefined, nowMs: number): string {
  if (expiresAt === undefined) return 'no end';
  const seconds = (exactToEpochMs(expiresAt) - nowMs) / 1000;
  if (seconds <= 0) return 'expired';
  return seconds < 3_600 ? 'under an hour left' : `${roughly(seconds)} left`;
}

function summaryOf(total: number, expired: number, soon: number): string {
  if (total === 0) return 'no credentials yet';
  if (expired === 0 && soon === 0) return `${counted(total, 'credential')}, all fine`;
  const parts = [];
  if (expired > 0) parts.push(`${expired} expired`);
  if (soon > 0) parts.push(`${soon} ${soon === 1 ? 'ends' : 'end'} soon`);
  return `${parts.join(', ')} of ${counted(total, 'credential')}`;
}

function worst(expired: number, soon: number): ExpiryState {
  if (expired > 0) return 'expired';
  return soon > 0 ? 'soon' : 'fine';
}
