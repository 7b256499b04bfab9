import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { LockView, WindowTarget } from '../../shared/ipc/api';
import type { TrayMenuItem, TrayView } from '../ports/tray';
import { appTexts } from '../texts/app-texts';
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
  const { tray } = appTexts();
  return {
    state: worst(expired, soon),
    tooltip: tray.tooltip(summary),
    items: [
      { type: 'label', label: summary },
      ...(pendingCount > 0 ? [go(tray.notShown(pendingCount), { page: 'reminders' })] : []),
      { type: 'separator' },
      ...favourites(facts, nowMs),
      ...renewals(facts, nowMs),
      ...listed(facts, nowMs),
      { type: 'action', label: tray.search, action: { do: 'quick-copy' } },
      go(tray.addFromClipboard, { page: 'add', fromClipboard: true }),
      {
        type: 'submenu',
        label: tray.new,
        items: [
          go(tray.newToken, { page: 'new-token' }),
          go(tray.newKey, { page: 'new-key' }),
          go(tray.newEntry, { page: 'new-entry' }),
        ],
      },
      go(tray.open),
      go(tray.reminders, { page: 'reminders' }),
      go(tray.settings, { page: 'settings' }),
      { type: 'separator' },
      ...(lock === 'unlocked' ? [locking()] : []),
      ...ending(),
    ],
  };
}

function locking(): TrayMenuItem {
  return { type: 'action', label: appTexts().tray.lock, action: { do: 'lock' } };
}

function ending(): readonly TrayMenuItem[] {
  const { tray } = appTexts();
  return [
    { type: 'action', label: tray.clearClipboard, action: { do: 'clear-clipboard' } },
    { type: 'action', label: tray.quit, action: { do: 'quit' } },
  ];
}

/** Without a name or an end of anything; how many end soon still shows that one has to come back. */
function lockedView(facts: TrayFacts): TrayView {
  const { tray } = appTexts();
  return {
    state: worst(facts.expired, facts.soon),
    tooltip: tray.lockedTooltip(summaryOf(facts)),
    items: [
      { type: 'label', label: tray.locked(summaryOf(facts)) },
      { type: 'separator' },
      go(tray.unlock),
      { type: 'separator' },
      ...ending(),
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
        label: appTexts().tray.copyFavourite(entryLabel(each, nowMs)),
        action: { do: 'copy', credentialId: each.id, form: 'token' },
      }),
    ),
    { type: 'separator' },
  ];
}

function renewals({ renewable }: TrayFacts, nowMs: number): TrayMenuItem[] {
  return renewable.map((each) => ({
    type: 'action',
    label: appTexts().tray.renewNow(entryLabel(each, nowMs, '')),
    action: { do: 'renew', credentialId: each.id },
  }));
}

function listed({ listed: shown, total }: TrayFacts, nowMs: number): TrayMenuItem[] {
  if (total === 0) return [];
  const rest = total - shown.length;
  return [
    ...shown.map((each) => submenuOf(each, nowMs)),
    ...(rest > 0 ? [go(appTexts().tray.more(rest))] : []),
    { type: 'separator' },
  ];
}

function summaryOf({ total, expired, soon }: TrayFacts): string {
  const { summary } = appTexts().tray;
  if (total === 0) return summary.none;
  return expired === 0 && soon === 0 ? summary.fine(total) : summary.urgent(expired, soon, total);
}

function worst(expired: number, soon: number): ExpiryState {
  if (expired > 0) return 'expired';
  return soon > 0 ? 'soon' : 'fine';
}
