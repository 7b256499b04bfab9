/** The languages there are texts in. `pseudo` is made from English, for who looks for other texts. */
export const LANGUAGES = ['en', 'pseudo'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Those that somebody wrote. */
export type WrittenLanguage = Exclude<Language, 'pseudo'>;

let spoken: Language = 'en';

/** Sets what this process says from now on, by the setting; what was said stays as it was. */
export function speak(language: Language | 'system'): void {
  spoken = language === 'system' ? 'en' : language;
}

/** The language of this process. */
export function spokenLanguage(): Language {
  return spoken;
}
