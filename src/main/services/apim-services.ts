import type { ApimService } from '../../shared/domain/model';
import { checkEnvironment, checkHost, checkIdentifier, checkName } from '../../shared/domain/names';
import { unwrap } from '../../shared/domain/result';
import type { ApimServiceInput } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { apimServiceById } from './lookup';
import { SigningSources } from './signing-sources/signing-sources';
import type { Vault } from './vault';

type Facts = Pick<ApimService, 'name' | 'host' | 'identifier' | 'environment'>;

/** API Management services: entered once, referred to by their tokens. */
export class ApimServices extends SigningSources<ApimService, ApimServiceInput, Facts> {
  constructor(metadata: MetadataStore, vault: Vault, clock: Clock) {
    super(metadata, vault, clock, {
      find: apimServiceById,
      check: (input, taken) => ({
        name: unwrap(checkName(input.name, { taken, field: 'name' })),
        host: unwrap(checkHost(input.host, 'host')),
        identifier: unwrap(checkIdentifier(input.identifier, 'identifier')),
        environment: unwrap(checkEnvironment(input.environment, 'environment')),
      }),
      make: (parts) => ({ kind: 'apim-service', ...parts }),
    });
  }
}
