/** Entries of a calendar. */
export const calendar = {
  named: (name: string, environment: string) => `${name} (${environment})`,
  /** Where an entry does not say which one it is of. */
  unnamed: 'A credential',
  ends: (who: string) => `${who} ends`,
  formerEnds: (who: string) => `${who}: the former secret ends`,
};
