const POSIX = /^([A-Za-z]{2,3})(?:_([A-Za-z]{2}|\d{3}))?(?:\.[\w-]+)?(?:@(\w+))?$/;

/** What the name of a modifier says of the script, as glibc uses it. */
const SCRIPTS: Readonly<Record<string, string>> = { latin: 'Latn', cyrillic: 'Cyrl' };

/**
 * The BCP 47 tag of a POSIX locale name, e.g. `de-DE` of `de_DE.UTF-8@euro`; `undefined` for `C`,
 * `POSIX` and what is no locale's name.
 */
export function posixLocale(name: string): string | undefined {
  const [, language, region, modifier = ''] = POSIX.exec(name.trim()) ?? [];
  if (language === undefined) return undefined;
  const tag = [language, SCRIPTS[modifier], region].filter((part) => part !== undefined).join('-');
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/**
 * The locale of dates and times that the environment names: `LC_ALL`, else `LC_TIME`, else `LANG`
 * (POSIX.1-2024, 8.2). The first that is set decides, even where it names none.
 */
export function dateLocale(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const name = [env.LC_ALL, env.LC_TIME, env.LANG].find(
    (each) => each !== undefined && each !== '',
  );
  return name === undefined ? undefined : posixLocale(name);
}
