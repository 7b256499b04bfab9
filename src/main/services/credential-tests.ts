import { ProblemError } from '../../shared/domain/result';
import type { CredentialTestAnswer } from '../../shared/ipc/api';

export class CredentialTests {
  async test(_id: string): Promise<CredentialTestAnswer> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
