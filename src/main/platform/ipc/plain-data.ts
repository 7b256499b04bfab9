/** The deepest honest argument, a list of places with their fields, has four. */
const DEEPEST = 8;

/**
 * True for what JSON could hold: the wire also brings maps, dates, buffers, rings and objects with a
 * key `__proto__`, and a schema takes some of them for an object without fields.
 */
export function isPlainData(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => isPlainData(each, depth + 1));
  if (typeof value !== 'object' || value === null) return isPlainValue(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.keys(value).every(
    (key) => key !== '__proto__' && isPlainData(Reflect.get(value, key), depth + 1),
  );
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || ['string', 'boolean', 'undefined'].includes(typeof value);
}
