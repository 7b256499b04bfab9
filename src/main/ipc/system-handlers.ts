import type { Handlers } from '../../shared/ipc/contract';
import type { KeychainProbe } from '../ports/secret-store';
import type { FileDesk, SystemFacts } from '../ports/system';
import type { DiagnosisDesk } from '../services/diagnosis-desk';
import type { WindowFaults } from '../services/window-faults';

export interface SystemParts {
  readonly facts: Pick<SystemFacts, 'info'>;
  readonly files: Pick<FileDesk, 'openFolder'>;
  readonly diagnosis: DiagnosisDesk;
  readonly faults: WindowFaults;
  readonly keychain: KeychainProbe;
  restartWindow(): void;
}

type Names =
  | 'getSystemInfo'
  | 'checkKeychain'
  | 'openFolder'
  | 'getDiagnosis'
  | 'saveDiagnosis'
  | 'reportFault'
  | 'restartWindow';

/** The requests about the program itself. */
export function createSystemHandlers(parts: SystemParts): Pick<Handlers, Names> {
  return {
    getSystemInfo: () => parts.facts.info(),
    checkKeychain: async () => ({ status: await parts.keychain.status() }),
    openFolder: async (folder) => {
      await parts.files.openFolder(folder);
      return null;
    },
    getDiagnosis: (withNames) => parts.diagnosis.show(withNames),
    saveDiagnosis: () => parts.diagnosis.save(),
    reportFault: (fault) => {
      parts.faults.note(fault);
      return null;
    },
    restartWindow: () => {
      parts.restartWindow();
      return null;
    },
  };
}
