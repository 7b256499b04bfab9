import { ProblemError } from '../../shared/domain/result';
import type { GatewayTokenInput, Saved } from '../../shared/ipc/api';

export class GatewayTokens {
  async create(_input: GatewayTokenInput): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async resign(_id: string, _input: Pick<GatewayTokenInput, 'keyRole' | 'expiry'>): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async renew(_id: string): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
