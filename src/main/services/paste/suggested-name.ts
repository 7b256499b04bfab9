import type { Metadata } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { InspectedKind } from '../../../shared/domain/recogniser';
import { appTexts } from '../../texts/app-texts';

type Suggested = ReturnType<typeof appTexts>['paste']['suggested'];

/** Said of a token beside whose it is. */
const KINDS_OF: { readonly [K in InspectedKind]?: keyof Suggested } = {
  'apim-sas': 'managementToken',
  'apim-compact': 'managementToken',
  'gateway-key': 'gatewayToken',
  'apim-token-value': 'token',
  'azure-ea-key': 'eaKey',
};

/**
 * A name that no other credential has, from what a pasted secret and what stood around it tell;
 * empty where they tell nothing.
 */
export function suggestedName(
  { inspection, hints }: Pick<Pasted, 'inspection' | 'hints'>,
  { credentials }: Metadata,
): string {
  const taken = credentials.map(({ name }) => name);
  const { kind, identifier, title } = inspection;
  const word = KINDS_OF[kind];
  const wanted = [
    hints.name,
    identifier === undefined
      ? undefined
      : word === undefined
        ? identifier
        : appTexts().paste.suggested[word](identifier),
    kind === 'unknown' ? hints.host : title,
  ];
  for (const name of wanted) {
    const free = name === undefined ? undefined : freeName(name, taken);
    if (free !== undefined) return free;
  }
  return '';
}

/** `name`, or `name (2)` and so on; `undefined` where it can be none. */
function freeName(name: string, taken: readonly string[]): string | undefined {
  if (!checkName(`${name} (999)`).ok) return undefined;
  for (let number = 1; ; number += 1) {
    const checked = checkName(number === 1 ? name : `${name} (${number})`, { taken });
    if (checked.ok) return checked.value;
  }
}
