import { ProblemError } from '../../../shared/domain/result';
import type { EnteredInput, ReplacementInput, Saved } from '../../../shared/ipc/api';

export class EnteredCredentials {
  async add(_input: EnteredInput): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async replace(_id: string, _input: ReplacementInput): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
