/** What in a backup is not as it is written; follows a colon. */
export type MisshapenPart = 'json' | 'format' | 'ids' | 'twice';

const PARTS: { readonly [P in MisshapenPart]: string } = {
  json: 'it is not JSON',
  format: 'it does not say that it is a backup of TokenTray',
  ids: 'an ID has other characters',
  twice: 'an ID comes twice',
};
const misshapen = (why: string) =>
  `The file could be opened, but what is in it is not a backup as TokenTray writes it: ${why}. Nothing was changed.`;

/** Refusals of a backup. */
export const backups = {
  damaged:
    'This backup is cut off or was altered, so it was not used and nothing was changed. Take another one.',
  newer:
    'This backup was made by a newer version of TokenTray. Update TokenTray, then restore it. Nothing was changed.',
  misshapen: (part: MisshapenPart) => misshapen(PARTS[part]),
  /** `place` is a path of JSON keys. */
  misshapenAt: (place: string) => misshapen(`look at ${place}`),
  misshapenStart: misshapen('look at its start'),
};
