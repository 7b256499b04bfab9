import type { ApimGateway } from '../../shared/domain/model';
import { checkEnvironment, checkIdentifier, checkName } from '../../shared/domain/names';
import { unwrap } from '../../shared/domain/result';
import type { ApimGatewayInput } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { apimGatewayById } from './lookup';
import { SigningSources } from './signing-sources/signing-sources';
import type { Vault } from './vault';

type Facts = Pick<ApimGateway, 'name' | 'gatewayId' | 'environment'>;

/** Self-hosted gateways: entered once, referred to by their tokens. */
export class ApimGateways extends SigningSources<ApimGateway, ApimGatewayInput, Facts> {
  constructor(metadata: MetadataStore, vault: Vault, clock: Clock) {
    super(metadata, vault, clock, {
      find: apimGatewayById,
      check: (input, taken) => ({
        name: unwrap(checkName(input.name, { taken, field: 'name' })),
        gatewayId: unwrap(checkIdentifier(input.gatewayId, 'gatewayId', 'gatewayId')),
        environment: unwrap(checkEnvironment(input.environment, 'environment')),
      }),
      make: (parts) => ({ kind: 'apim-gateway', ...parts }),
    });
  }
}
