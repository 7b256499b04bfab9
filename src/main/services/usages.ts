import { ProblemError } from '../../shared/domain/result';
import type { Saved, UsageInput } from '../../shared/ipc/api';

export class Usages {
  async set(_id: string, _usages: readonly UsageInput[]): Promise<Saved> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async markDeployed(_id: string, _usageId: string, _deployed: boolean): Promise<void> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async openPlace(_id: string, _usageId: string | null): Promise<void> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
