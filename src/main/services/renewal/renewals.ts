import { ProblemError } from '../../../shared/domain/result';
import type { Renewed, RenewOptions } from '../../../shared/ipc/api';

export class Renewals {
  async renew(_id: string, _options: RenewOptions): Promise<Renewed> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
