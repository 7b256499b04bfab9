import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import { counted } from '../../shared/domain/reminders/when';
import type { LockView, WindowTarget } from '../../shared/ipc/api';
import type { TrayMenuItem, TrayView } from '../ports/tray';
import { entryLabel, submenuOf } from './tray-entry';
import type { TrayFacts, TrayRoom } from './tray-facts';

/**
 * Longer menus cannot be overlooked: with everything that is always there, the separators and one
 * entry for all the rest, these make thirty.
 */
export const TRAY_ROOM: TrayRoom = { favourites: 8, renewable: 3, listed: 12, all: 14 };

export interface TrayMoment {
  readonly nowMs: number;
  /** Reminders that the notification service did not take. */
  readonly pendingCount: number;
  readonly lock: LockView['state'];
}

/**
 * Icon state, tooltip and menu. Two clicks, of which one opens the menu, copy a favourite and renew
 * what ended or ends soon; what ends next follows, each with all that can be done with it.
 */
export function trayView(facts: TrayFacts, moment: TrayMoment): TrayView {
  if (moment.lock === 'locked') return lockedView(facts);
  const { nowMs, pendingCount, lock } = moment;
  const { expired, soon } = facts;
  const summary = summaryOf(facts);
  return {
    state: worst(expired, soon),
    tooltip: `TokenTray: ${summary}`,
    items: [
      { type: 'label', label: summary },
      ...(pendingCount > 0
        ? [go(`${counted(pendingCount, 'reminder')} could not be shown…`, { page: 'reminders' })]
        : []),
      { type: 'separator' },
      ...favourites(facts, nowMs),
      ...renewals(facts, nowMs),
      ...listed(facts, nowMs),
      { type: 'action', label: 'Search…', action: { do: 'quick-copy' } },
      go('Add from clipboard…', { page: 'add', fromClipboard: true }),
      {
        type: 'submenu',
        label: 'New',
        items: [
          go('API Management or gateway token…', { page: 'new-token' }),
          go('Grafana key…', { page: 'new-key' }),
          go('Anything else that ends…', { page: 'new-entry' }),
        ],
      },
      go('Open TokenTray'),
      go('Reminders…', { page: 'reminders' }),
      go('Settings…', { page: 'settings' }),
      { type: 'separator' },
      ...(lock === 'unlocked' ? [LOCK] : []),
      ...ENDING,
    ],
  };
}

const LOCK: TrayMenuItem = { type: 'action', label: 'Lock now', action: { do: 'lock' } };
const ENDING: readonly TrayMenuItem[] = [
  { type: 'action', label: 'Clear clipboard now', action: { do: 'clear-clipboard' } },
  { type: 'action', label: 'Quit TokenTray', action: { do: 'quit' } },
];

/** Without a name or an end of anything; how many end soon still shows that one has to come back. */
function lockedView(facts: TrayFacts): TrayView {
  return {
    state: worst(facts.expired, facts.soon),
    tooltip: `TokenTray is locked: ${summaryOf(facts)}`,
    items: [
      { type: 'label', label: `Locked: ${summaryOf(facts)}` },
      { type: 'separator' },
      go('Unlock TokenTray…'),
      { type: 'separator' },
      ...ENDING,
    ],
  };
}

function go(label: string, target?: WindowTarget): TrayMenuItem {
  return {
    type: 'action',
    label,
    action: target === undefined ? { do: 'go' } : { do: 'go', target },
  };
}

function favourites({ favourites: chosen }: TrayFacts, nowMs: number): TrayMenuItem[] {
  if (chosen.length === 0) return [];
  return [
    ...chosen.map(
      (each): TrayMenuItem => ({
        type: 'action',
        label: `★ Copy ${entryLabel(each, nowMs)}`,
        action: { do: 'copy', credentialId: each.id, form: 'token' },
      }),
    ),
    { type: 'separator' },
  ];
}

function renewals({ renewable }: TrayFacts, nowMs: number): TrayMenuItem[] {
  return renewable.map((each) => ({
    type: 'action',
    label: `↻ Renew ${entryLabel(each, nowMs, '')}`,
    action: { do: 'renew', credentialId: each.id },
  }));
}

function listed({ listed: shown, total }: TrayFacts, nowMs: number): TrayMenuItem[] {
  if (total === 0) return [];
  const rest = total - shown.length;
  return [
    ...shown.map((each) => submenuOf(each, nowMs)),
    ...(rest > 0 ? [go(`${rest} more…`)] : []),
    { type: 'separator' },
  ];
}

function summaryOf({ total, expired, soon }: TrayFacts): string {
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
