import type { TokenForm } from '../../shared/domain/apim';
import type { KeyRole } from '../../shared/domain/model';
import { checkName } from '../../shared/domain/names';
import { refuse } from '../../shared/domain/result';
import type { ApimTokenInput, CredentialView } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import { signingPartsOf } from '../kinds/signing-source/signing-parts';
import type { SigningSourceView } from '../kinds/source-kinds';
import { checkKeyHeld, firstKeyHeld } from '../signing/key-held';
import { readExpiry } from '../signing/preview';

/** Until something is chosen that offers another one. */
const FIRST_EXPIRY = '10d';

/** What the form starts from: the only service or gateway is chosen, of several none is. */
export function startingToken(
  sources: readonly SigningSourceView[],
  sourceId: string | undefined,
): ApimTokenInput {
  const source =
    sources.find((each) => each.id === sourceId) ?? (sources.length === 1 ? sources[0] : undefined);
  return {
    name: '',
    sourceId: source?.id ?? '',
    keyRole: firstKeyHeld(source),
    format: 'sas',
    expiry: firstExpiryOf(source),
  };
}

function firstExpiryOf(source: SigningSourceView | undefined): string {
  return source === undefined ? FIRST_EXPIRY : signingPartsOf(source).firstExpiry;
}

/**
 * The form as another service or gateway is chosen: the key stays where that one holds it, and an
 * expiry that nobody touched becomes the one it offers.
 */
export function atSource(
  values: ApimTokenInput,
  sources: readonly SigningSourceView[],
  sourceId: string,
): ApimTokenInput {
  const before = sources.find((each) => each.id === values.sourceId);
  const source = sources.find((each) => each.id === sourceId);
  const untouched = values.expiry === firstExpiryOf(before);
  return {
    ...values,
    sourceId,
    keyRole: keyFor(source, values.keyRole),
    expiry: untouched ? firstExpiryOf(source) : values.expiry,
  };
}

function keyFor(source: SigningSourceView | undefined, before: KeyRole): KeyRole {
  return source === undefined || source.hasKey[before] ? before : firstKeyHeld(source);
}

/** How the token will be written: as chosen, or in the one form that its source has. */
export function formOf(
  values: Pick<ApimTokenInput, 'format'>,
  source: SigningSourceView | undefined,
): TokenForm {
  return (source === undefined ? undefined : signingPartsOf(source).form) ?? values.format;
}

interface TokenRules {
  readonly sources: readonly SigningSourceView[];
  readonly credentials: readonly Pick<CredentialView, 'name'>[];
  readonly nowMs: number;
  readonly zone: string;
  readonly texts: { readonly chooseService: string; readonly keyNotStored: string };
}

/** A sentence for each field that cannot be right. */
export function checkToken(input: ApimTokenInput, rules: TokenRules): Errors<keyof ApimTokenInput> {
  const { sources, credentials, nowMs, zone, texts } = rules;
  const source = sources.find((each) => each.id === input.sourceId);
  return errorsOf({
    name: checkName(input.name, { taken: credentials.map((each) => each.name) }),
    sourceId: source === undefined ? refuse('source-missing', texts.chooseService) : undefined,
    keyRole: checkKeyHeld(source, input.keyRole, texts.keyNotStored),
    expiry: readExpiry(input.expiry, { format: formOf(input, source), nowMs, zone }),
  });
}
