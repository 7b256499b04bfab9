import type { Usage, UsagePlace } from '../../../shared/domain/model';
import { emptyPlace, placeFields, placeTypes } from '../../../shared/domain/usages/places';
import type { UsageInput } from '../../../shared/ipc/api';

/** What stands in the form of a place: its type, and what was typed for any type. */
export type PlaceValues = Readonly<Record<string, string>> & { readonly place: UsagePlace };

/** How far the new one has come after a renewal. */
export function deployProgress(usages: readonly Usage[]): {
  readonly done: number;
  readonly all: number;
} {
  const done = usages.filter(({ holdsFormer }) => holdsFormer === undefined).length;
  return { done, all: usages.length };
}

/** The places as they are sent back: what each has is the app's to know. */
export function inputsOf(usages: readonly Usage[]): readonly UsageInput[] {
  return usages.map(({ holdsFormer: _, ...input }) => input);
}

/** The places with one more, or with one changed that has its ID. */
export function withPlace(usages: readonly Usage[], place: UsageInput): readonly UsageInput[] {
  const inputs = inputsOf(usages);
  return inputs.some(({ id }) => id === place.id)
    ? inputs.map((each) => (each.id === place.id ? place : each))
    : [...inputs, place];
}

/** The places without one. */
export function withoutPlace(usages: readonly Usage[], usageId: string): readonly UsageInput[] {
  return inputsOf(usages.filter(({ id }) => id !== usageId));
}

/** What the form begins with: the fields of every type, filled where there is a place already. */
export function placeValues(usage: Usage | undefined): PlaceValues {
  const [first] = placeTypes();
  const fields = placeTypes().flatMap(({ place }) => placeFields(place).map(({ id }) => [id, '']));
  return {
    ...Object.fromEntries(fields),
    ...usage,
    place: usage?.place ?? first?.place ?? 'other',
  };
}

/** The place that was typed; with the ID of the one it is an edit of. */
export function typedPlace(values: PlaceValues, id: string | undefined): UsageInput {
  const typed = placeFields(values.place).map((field) => [field.id, values[field.id] ?? '']);
  return {
    ...emptyPlace(values.place),
    ...Object.fromEntries(typed),
    ...(id === undefined ? {} : { id }),
  };
}
