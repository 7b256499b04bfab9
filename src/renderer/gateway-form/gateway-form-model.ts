import { checkEnvironment, checkIdentifier, checkName } from '../../shared/domain/names';
import type { ApimGatewayInput, ApimGatewayView, SourceView } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import { checkKeys } from '../signing-source-form/keys-model';

export const EMPTY_GATEWAY: ApimGatewayInput = {
  name: '',
  gatewayId: '',
  environment: '',
  primaryKey: '',
  secondaryKey: '',
};

/** What the form of a stored gateway starts from: the keys are never filled in. */
export function storedGateway(source: ApimGatewayView): ApimGatewayInput {
  const { name, gatewayId, environment } = source;
  return { ...EMPTY_GATEWAY, name, gatewayId, environment };
}

interface GatewayRules {
  readonly sources: readonly Pick<SourceView, 'id' | 'name'>[];
  /** The gateway that is edited; absent for a new one. */
  readonly edited: Pick<ApimGatewayView, 'id'> | undefined;
  /** What to say where neither key is typed nor stored. */
  readonly keyMissing: string;
}

/** A sentence for each field that cannot be right; the messages never hold any of a key. */
export function checkGateway(
  input: ApimGatewayInput,
  { sources, edited, keyMissing }: GatewayRules,
): Errors<keyof ApimGatewayInput> {
  const taken = sources.filter((each) => each.id !== edited?.id).map((each) => each.name);
  return errorsOf({
    name: checkName(input.name, { taken }),
    gatewayId: checkIdentifier(input.gatewayId, 'gatewayId', 'gatewayId'),
    environment: checkEnvironment(input.environment),
    ...checkKeys(input, { isNew: edited === undefined, keyMissing }),
  });
}
