/** The JSON Schemas of what `--json` prints. */
export const schema = {
  unknown: (known: readonly string[]) => `There are schemas of: ${known.join(', ')}.`,
  /** Descriptions of fields. */
  about: {
    utc: 'ISO 8601, UTC.',
    noEnd: 'Null: it has no end.',
    kind: 'Of a newer version there may be others.',
    expiresAt: 'Of the former secret as long as a place has that one. Null: it has no end.',
    secondsLeft: 'Negative where it has ended.',
    heldHere: 'False: only its date is kept; the secret is elsewhere.',
    importRow: 'As a spreadsheet or an editor counts it.',
    importSecret: 'What sort of secret it is. Null: only its date.',
    importWhat: 'What would be done; once imported, what was.',
    backupName: 'Of the file; backup undo takes those before restores.',
    fromHere: 'False: made on another computer.',
    clearsInSeconds: '0: it is not cleared by itself.',
    alive: 'Null: the answer proves nothing.',
    inspectedKind: 'unknown where it is no token that TokenTray knows.',
    key: 'Only with --reveal.',
    importProblem: 'Why nothing can be imported yet.',
    folder: 'Absent: no folder for backups is chosen.',
  },
};
