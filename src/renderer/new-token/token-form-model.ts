import type { KeyRole } from '../../shared/domain/model';
import { checkName } from '../../shared/domain/names';
import { refuse } from '../../shared/domain/result';
import type { ApimServiceView, ApimTokenInput, CredentialView } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import { checkKeyHeld, firstKeyHeld } from '../signing/key-held';
import { readExpiry } from '../signing/preview';

/** Ten days, as the documented program signs for. */
const FIRST_EXPIRY = '10d';

/** What the form starts from: the only service is chosen, of several none is. */
export function startingToken(
  sources: readonly ApimServiceView[],
  sourceId: string | undefined,
): ApimTokenInput {
  const source =
    sources.find((each) => each.id === sourceId) ?? (sources.length === 1 ? sources[0] : undefined);
  return {
    name: '',
    sourceId: source?.id ?? '',
    keyRole: firstKeyHeld(source),
    format: 'sas',
    expiry: FIRST_EXPIRY,
  };
}

/** The key to keep chosen as the service changes: the same one where the other service holds it. */
export function keyFor(
  sources: readonly ApimServiceView[],
  sourceId: string,
  before: KeyRole,
): KeyRole {
  const source = sources.find((each) => each.id === sourceId);
  return source === undefined || source.hasKey[before] ? before : firstKeyHeld(source);
}

interface TokenRules {
  readonly sources: readonly ApimServiceView[];
  readonly credentials: readonly CredentialView[];
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
    expiry: readExpiry(input.expiry, { format: input.format, nowMs, zone }),
  });
}
