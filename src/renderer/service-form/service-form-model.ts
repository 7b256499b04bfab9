import { checkEnvironment, checkHost, checkIdentifier, checkName } from '../../shared/domain/names';
import type { ApimServiceInput, ApimServiceView, SourceView } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import { checkKeys } from '../signing-source-form/keys-model';

export const EMPTY_SERVICE: ApimServiceInput = {
  name: '',
  host: '',
  identifier: '',
  environment: '',
  primaryKey: '',
  secondaryKey: '',
};

/** What the form of a stored service starts from: the keys are never filled in. */
export function storedService(source: ApimServiceView): ApimServiceInput {
  const { name, host, identifier, environment } = source;
  return { ...EMPTY_SERVICE, name, host, identifier, environment };
}

interface ServiceRules {
  readonly sources: readonly SourceView[];
  /** The service that is edited; absent for a new one. */
  readonly edited: ApimServiceView | undefined;
  /** What to say where neither key is typed nor stored. */
  readonly keyMissing: string;
}

/** A sentence for each field that cannot be right; the messages never hold any of a key. */
export function checkService(
  input: ApimServiceInput,
  { sources, edited, keyMissing }: ServiceRules,
): Errors<keyof ApimServiceInput> {
  const taken = sources.filter((each) => each.id !== edited?.id).map((each) => each.name);
  return errorsOf({
    name: checkName(input.name, { taken }),
    host: checkHost(input.host),
    identifier: checkIdentifier(input.identifier),
    environment: checkEnvironment(input.environment),
    ...checkKeys(input, { isNew: edited === undefined, keyMissing }),
  });
}
