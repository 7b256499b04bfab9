const RENEWALS: Readonly<Record<string, string>> = {
  sign: 'signed again with the stored key',
  create: 'made anew on its server',
  paste: 'made elsewhere, then pasted',
  date: 'made elsewhere; only its end is entered',
  none: 'not from here',
};

/** `show`, `status`, `calendar` and filters. */
export const reading = {
  filter: (why: string) => `--filter: ${why}`,

  sourceGone: 'The service or connection that this credential belongs to is no longer there.',
  retired: (what: string, instead: string) => `${what} Instead: ${instead}.`,
  row: (label: string, value: string) => `${label}: ${value}`,
  rows: {
    name: 'Name',
    kind: 'Kind',
    service: 'Service',
    environment: 'Environment',
    state: 'State',
    ends: 'Ends',
    issued: 'Issued',
    added: 'Added',
    changed: 'Changed',
    renewal: 'Renewal',
    secret: 'Secret',
    tags: 'Tags',
    marks: 'Marks',
    usedIn: 'Used in',
    notes: 'Notes',
    retired: 'Retired',
    id: 'ID',
  },
  ends: (moment: string, fromNow: string) => `${moment} (${fromNow})`,
  renewals: RENEWALS,
  keptHere: 'kept here',
  heldElsewhere: 'held elsewhere',
  favourite: 'favourite',
  archived: 'archived',
  hasFormer: (place: string) => `${place} (still the former secret)`,

  nothingEnds: (within: string, checked: number) =>
    `Nothing has ended, and nothing ends within ${within} (${checked} checked).`,
  statusTable: ['STATE', 'NAME', 'SERVICE', 'ENVIRONMENT', 'ENDS', ''],
  ended: 'ended',
  ending: 'ends',

  calendarWritten: (entries: number, file: string) => `${entries} ends in ${file}`,
};
