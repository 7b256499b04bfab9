import type { KeyRole } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import type { KeySwitched } from '../../shared/ipc/api';

export class KeySwitch {
  async switchTo(_sourceId: string, _to: KeyRole): Promise<KeySwitched> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }

  async roll(_sourceId: string, _role: KeyRole | null): Promise<void> {
    throw new ProblemError({ code: 'not-built', message: 'Not built yet.' });
  }
}
