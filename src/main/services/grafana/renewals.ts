import { ProblemError } from '../../../shared/domain/result';
import type { Renewed, RenewOptions, Saved } from '../../../shared/ipc/api';

export class GrafanaRenewals {
  async renew(_id: string, _options: RenewOptions): Promise<Renewed> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async undo(_id: string): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async settle(_id: string, _serverKeyId: number, _choice: 'delete' | 'leave'): Promise<void> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async clearInterrupted(_creationId: string): Promise<string> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
