const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;

/** Minutes east of UTC of `Z`, `UTC`, `GMT` or `+02:00`; `undefined` for any other text. */
export function readOffset(zone: string): number | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}
