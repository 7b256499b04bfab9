import { ProblemError } from '../../shared/domain/result';
import type { ApimGatewayInput, Saved } from '../../shared/ipc/api';

export class ApimGateways {
  async add(_input: ApimGatewayInput): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async edit(_id: string, _input: ApimGatewayInput): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async remove(_id: string): Promise<void> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
