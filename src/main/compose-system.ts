import { join } from 'node:path';
import type { Snapshot } from '../shared/ipc/api';
import type { SystemParts } from './ipc/system-handlers';
import { createLogReader } from './platform/log-reader';
import { redact } from './platform/redact';
import { createFileDesk } from './platform/system/file-desk';
import { createSystemFacts } from './platform/system/system-facts';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { KeychainProbe } from './ports/secret-store';
import { diagnosisText } from './services/diagnosis';
import { DiagnosisDesk } from './services/diagnosis-desk';
import { WindowFaults } from './services/window-faults';

const LOG_LINES = 200;

export interface SystemSurroundings {
  readonly userData: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly keychain: KeychainProbe;
  takeSnapshot(): Snapshot;
  pendingCount(): number;
  restartWindow(): void;
}

/** What the settings page shows of the program itself, and the diagnosis. */
export function composeSystem(around: SystemSurroundings): SystemParts {
  const folders = { data: around.userData, logs: join(around.userData, 'logs') };
  const facts = createSystemFacts(folders);
  const files = createFileDesk(folders);
  const reader = createLogReader(folders.logs);
  const diagnosis = new DiagnosisDesk(
    (withNames) =>
      diagnosisText(
        {
          atMs: around.clock.now(),
          info: facts.info(),
          desktop: facts.desktop(),
          zone: around.clock.zone(),
          snapshot: around.takeSnapshot(),
          pendingCount: around.pendingCount(),
          log: reader.last(LOG_LINES),
          redact,
        },
        withNames,
      ),
    files,
  );
  return {
    facts,
    files,
    diagnosis,
    faults: new WindowFaults(around.log, around.clock),
    keychain: around.keychain,
    restartWindow: around.restartWindow,
  };
}
