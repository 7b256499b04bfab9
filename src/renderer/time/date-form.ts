/** How dates are written: the locale of their words and order, and the clock of 12 or 24 hours. */
export interface DateForm {
  /** BCP 47; absent: as the runtime has it. */
  readonly locale?: string;
  readonly hourCycle?: Intl.LocaleHourCycleKey;
}

/**
 * The system's form of dates in the language of the window: its order and clock, but no words of
 * another language among the window's. `de-DE` under English gives `en-DE`, e.g. "12 Jan 2025,
 * 14:30". English as other regions write it stands in where no region's own is known.
 */
export function dateForm(language: string, systemLocale: string | undefined): DateForm {
  if (systemLocale === undefined) return {};
  const system = new Intl.Locale(systemLocale).maximize();
  if (system.language === language) return { locale: systemLocale };
  const { hourCycle } = new Intl.DateTimeFormat(systemLocale, {
    hour: 'numeric',
  }).resolvedOptions();
  const mixed = `${language}-${system.region ?? ''}`;
  const known =
    system.region !== undefined &&
    new Intl.DateTimeFormat(mixed).resolvedOptions().locale === mixed;
  const locale = known ? mixed : language === 'en' ? 'en-001' : language;
  return { locale, ...(hourCycle === undefined ? {} : { hourCycle }) };
}
