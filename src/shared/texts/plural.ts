/** Forms of one text by number; `#` stands for the number. English needs two, others have more. */
export type PluralForms = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** Below it no language with our digits groups them. */
const GROUPED = 1_000;

/** A function that writes a number with the digits of a language, in groups or plain. */
export function numberWriter(locale: string, { grouped = true } = {}): (count: number) => string {
  // Only for numbers that need it: the first one made takes as long as Node's own start.
  let numbers: Intl.NumberFormat | undefined;
  return (count) => {
    const plain = !grouped || Math.abs(count) < GROUPED;
    if (Number.isSafeInteger(count)) {
      if (plain) return String(count);
      // The tray counts thousands too, and would keep the tables of all languages for it.
      if (locale === 'en') return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
    }
    numbers ??= new Intl.NumberFormat(locale, { useGrouping: grouped });
    return numbers.format(count);
  };
}

/** A function that picks the form a number takes in a language and writes the number in. */
export function pluralizer(
  locale: string,
  { grouped = true } = {},
): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  const category = (count: number): Intl.LDMLPluralRule => {
    // By hand: the first rules that are made take as long as the drawing of many rows.
    if (locale === 'en') return Math.abs(count) === 1 ? 'one' : 'other';
    rules ??= new Intl.PluralRules(locale);
    return rules.select(count);
  };
  const written = numberWriter(locale, { grouped });
  return (count, forms) => (forms[category(count)] ?? forms.other).replace('#', written(count));
}
