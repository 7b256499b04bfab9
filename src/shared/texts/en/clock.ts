/** A clock that cannot be right; moments in words. */
export const clock = {
  wentBack: (now: string, reached: string) =>
    `This computer's clock went back: it says ${now}, but it had already reached ${reached}. Reminders follow this clock: check date, time and time zone. What was announced in between is not announced again.`,
  ahead: (span: string, now: string, server: string) =>
    `This computer's clock is ${span} ahead: it says ${now}, the last server said ${server}. Tokens get a wrong expiry and reminders come at the wrong time: check date, time and time zone.`,
  behind: (span: string, now: string, server: string) =>
    `This computer's clock is ${span} behind: it says ${now}, the last server said ${server}. Tokens get a wrong expiry and reminders come at the wrong time: check date, time and time zone.`,
};
