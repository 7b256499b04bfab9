import { ProblemError } from '../../../shared/domain/result';
import type { PasteInput, PasteRead } from '../../../shared/ipc/api';

export class PasteDesk {
  async read(_input: PasteInput): Promise<PasteRead> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
