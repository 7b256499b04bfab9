import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import { plural } from '../../../shared/texts/en/english';

const credentials = (count: number) =>
  plural(count, { one: `${count} credential`, other: `${count} credentials` });

export const tray = {
  starting: 'TokenTray is starting',
  tooltip: (summary: string) => `TokenTray: ${summary}`,
  lockedTooltip: (summary: string) => `TokenTray is locked: ${summary}`,
  locked: (summary: string) => `Locked: ${summary}`,
  summary: {
    none: 'no credentials yet',
    fine: (total: number) => `${credentials(total)}, all fine`,
    /** Numbers that are zero are left out. */
    urgent: (expired: number, soon: number, total: number) => {
      const parts = [
        ...(expired > 0 ? [`${expired} expired`] : []),
        ...(soon > 0
          ? [plural(soon, { one: `${soon} ends soon`, other: `${soon} end soon` })]
          : []),
      ];
      return `${parts.join(', ')} of ${credentials(total)}`;
    },
  },
  notShown: (count: number) =>
    plural(count, {
      one: `${count} reminder could not be shown…`,
      other: `${count} reminders could not be shown…`,
    }),
  copyFavourite: (label: string) => `★ Copy ${label}`,
  renewNow: (label: string) => `↻ Renew ${label}`,
  more: (count: number) => `${count} more…`,
  search: 'Search…',
  addFromClipboard: 'Add from clipboard…',
  new: 'New',
  newToken: 'API Management or gateway token…',
  newKey: 'Grafana key…',
  newEntry: 'Anything else that ends…',
  open: 'Open TokenTray',
  reminders: 'Reminders…',
  settings: 'Settings…',
  lock: 'Lock now',
  unlock: 'Unlock TokenTray…',
  clearClipboard: 'Clear clipboard now',
  quit: 'Quit TokenTray',
};

/** One credential's. */
export const trayEntry = {
  open: 'Open…',
  leaked: 'Leaked?…',
  heldElsewhere: 'Held elsewhere: only watched here',
  copy: (noun: SecretNoun) => `Copy ${noun}`,
  copyHeader: 'Copy Authorization header',
  copyCurl: 'Copy curl command',
  copyCurlWith: (noun: SecretNoun) => `Copy curl command with the ${noun} inside`,
  deployIn: (places: number) =>
    plural(places, {
      one: `Renewed, not yet deployed in ${places} place…`,
      other: `Renewed, not yet deployed in ${places} places…`,
    }),
  sign: (span: string) => `Sign again for ${span}`,
  create: 'Renew on the server',
  paste: 'Enter the new one…',
  date: 'Enter the new date…',
  notDeployed: 'renewed, not yet deployed',
  oldOne: (timeLeft: string) => `old one: ${timeLeft}`,
  noEnd: 'no end',
  expired: 'expired',
  underAnHour: 'under an hour left',
  left: (span: string) => `${span} left`,
};
