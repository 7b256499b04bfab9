import { ok, type Result } from '../result';
import { shellQuoted } from '../shell-quoted';
import { checkFields, type Place, type PlaceFieldId, type PlaceInput } from './place';
import { azureKeyVault } from './places/azure-key-vault';
import { azurePipelineVariable } from './places/azure-pipeline-variable';
import { githubSecret } from './places/github-secret';
import { kubernetesSecret } from './places/kubernetes-secret';
import { otherPlace } from './places/other-place';
import { settingsPage } from './places/settings-page';
import { withSecretRead } from './shell-work';
import type { UsagePlace } from './usage';

export type { PlaceInput } from './place';

/** The list of types of places, in the order in which they are offered. */
const PLACES: { readonly [P in UsagePlace]: Place<P> } = {
  'kubernetes-secret': kubernetesSecret,
  'github-secret': githubSecret,
  'azure-key-vault': azureKeyVault,
  'azure-pipeline-variable': azurePipelineVariable,
  'settings-page': settingsPage,
  other: otherPlace,
};

/** The types of places by their titles. */
export function placeTypes(): readonly { readonly place: UsagePlace; readonly title: string }[] {
  return (Object.keys(PLACES) as UsagePlace[]).map((place) => ({
    place,
    title: PLACES[place].title(),
  }));
}

/** A field as it is shown. */
export interface ShownField<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** What is typed for a place of this type. */
export function placeFields<P extends UsagePlace>(
  place: P,
): readonly ShownField<PlaceFieldId<P>>[] {
  return PLACES[place].fields.map(({ id, required, texts }) => {
    const { label, hint } = texts();
    return { id, label, required, ...(hint === undefined ? {} : { hint }) };
  });
}

/** A place of this type with nothing typed yet. */
export function emptyPlace<P extends UsagePlace>(place: P): PlaceInput<P> {
  const blank = PLACES[place].fields.map(({ id }) => [id, '']);
  return { place, ...Object.fromEntries(blank) } as PlaceInput<P>;
}

/** A place as it is kept: blanks around it removed, an address written in full. Names the field. */
export function checkPlace<P extends UsagePlace>(typed: PlaceInput<P>): Result<PlaceInput<P>> {
  const { fields }: Place<P> = PLACES[typed.place as P];
  const checked = checkFields(fields, typed as Readonly<Record<PlaceFieldId<P>, string>>);
  return checked.ok ? ok({ ...typed, ...checked.value }) : checked;
}

/** Names a place in a few words, for lists and for the history. */
export function placeWords<P extends UsagePlace>(usage: PlaceInput<P>): string {
  return PLACES[usage.place as P].words(usage);
}

/**
 * A command for a POSIX shell that takes the secret from standard input and puts it there. The
 * secret is in no argument list. `undefined` where there is no such command.
 */
export function commandFor<P extends UsagePlace>(usage: PlaceInput<P>): string | undefined {
  const checked = checkPlace(usage);
  const work = checked.ok ? PLACES[usage.place as P].work?.(checked.value) : undefined;
  return work === undefined ? undefined : withSecretRead(work);
}

/** The same, fed by the command line from the credential of that name. */
export function pipedCommandFor<P extends UsagePlace>(
  name: string,
  usage: PlaceInput<P>,
): string | undefined {
  const command = commandFor(usage);
  if (command === undefined) return undefined;
  return `tokentray get ${name.startsWith('-') ? '-- ' : ''}${shellQuoted(name)} | ${command}`;
}

/** The page on which it is put there by hand; `undefined` where there is none. */
export function placeLink<P extends UsagePlace>(usage: PlaceInput<P>): string | undefined {
  const checked = checkPlace(usage);
  return checked.ok ? PLACES[usage.place as P].link?.(checked.value) : undefined;
}
