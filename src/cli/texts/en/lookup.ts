/** What is looked for by its name. */
export type LookedFor = keyof typeof NOUNS;

const NOUNS = {
  credential: 'credential',
  connection: 'connection',
  'signing-source': 'service or gateway',
  source: 'service, gateway or connection',
  'grafana-key': 'Grafana key',
};
const IN_APP = 'Add one in the app first.';
const ADD: { readonly [L in LookedFor]: string } = {
  credential: 'Add one: tokentray paste, or in the app.',
  connection: IN_APP,
  'signing-source': IN_APP,
  source: IN_APP,
  'grafana-key': 'Make one with: tokentray grafana create.',
};

/** Some names, and whether there are more. */
interface Names {
  readonly names: readonly string[];
  readonly more: boolean;
}

const list = ({ names, more }: Names) =>
  `${names.map((name) => `“${name}”`).join(', ')}${more ? ', …' : ''}`;

/** Names that are not there, or not of one thing alone. */
export const lookup = {
  noneYet: (what: LookedFor) => `There is no ${NOUNS[what]} yet. ${ADD[what]}`,
  didYouMean: (what: LookedFor, near: string) =>
    `There is no ${NOUNS[what]} of that name. Did you mean “${near}”?`,
  thereAre: (what: LookedFor, count: number, found: Names) =>
    `There is no ${NOUNS[what]} of that name. There ${count === 1 ? 'is' : 'are'}: ${list(found)}.`,
  ambiguous: (count: number, found: Names) =>
    `${count} credentials begin like that: ${list(found)}. Type more of the name.`,
};
