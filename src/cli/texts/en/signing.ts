/** `sign`. */
export const signing = {
  past: (moment: string) =>
    `This form holds whole minutes, and ${moment} is in the past. Choose a later time.`,
  localTime: (zone: string, moment: string) =>
    `the time was read as local time in ${zone}; the token ends at ${moment}`,
  wholeMinutes: (moment: string) => `this form holds whole minutes; the token ends at ${moment}`,
};
