/** The same object without the fields that are undefined, so that views carry no empty keys. */
export function defined<T extends object>(fields: T): T {
  const present = { ...fields };
  for (const name of Object.keys(present) as (keyof T)[]) {
    if (present[name] === undefined) delete present[name];
  }
  return present;
}
