import type { Argument, HelpConfiguration, Option } from 'commander';
import { cliTexts } from './texts/cli-texts';

/** commander's own words in `--help`, in the language of the moment. */
export function helpWords(): HelpConfiguration {
  const { titles } = cliTexts().help;
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => described(option, option.required || option.optional),
    argumentDescription: (argument) => described(argument, true),
  };
}

/** `takesValue`: what it is by default can be given, too. */
function described(
  { description, argChoices, defaultValue }: Option | Argument,
  takesValue: boolean,
): string {
  const { choices, byDefault, withMore } = cliTexts().help;
  const more = [
    ...(argChoices === undefined ? [] : [choices(argChoices)]),
    ...(takesValue && typeof defaultValue === 'string' ? [byDefault(defaultValue)] : []),
  ];
  return more.length === 0 ? description : withMore(description, more).trimStart();
}
