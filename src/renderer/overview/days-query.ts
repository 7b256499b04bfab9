/** What finds in the list what ends on these local days; both in milliseconds since 1970 UTC. */
export function daysQuery(firstMs: number, lastMs: number): string {
  const [first, last] = [dayOf(firstMs), dayOf(lastMs)];
  return first === last ? `expires:${first}` : `expires:>=${first} expires:<=${last}`;
}

function dayOf(ms: number): string {
  const day = new Date(ms);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
