import type { Clipboard } from './ports/clipboard';
import type { Clock } from './ports/clock';
import type { MetadataStore } from './ports/metadata-store';
import { Fingerprints } from './services/fingerprints';
import type { createGrafana } from './services/grafana/grafana';
import type { History } from './services/history';
import { lazyImportDesk } from './services/import/lazy-desk';
import { EnteredCredentials } from './services/paste/entered-credentials';
import { PasteDesk } from './services/paste/paste-desk';
import type { Vault } from './services/vault';

export interface IncomingSurroundings {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly history: History;
  readonly clock: Clock;
  readonly clipboard: Clipboard;
  readonly grafana: ReturnType<typeof createGrafana>;
}

/** What comes in from elsewhere: pasted, typed, imported. */
export function composeIncoming(around: IncomingSurroundings) {
  const { metadata, vault, history, clock, clipboard, grafana } = around;
  const fingerprints = new Fingerprints(metadata, vault);
  const pasteDesk = new PasteDesk({ metadata, vault, fingerprints, clipboard, clock });
  const importDesk = lazyImportDesk(async () => {
    const [{ createImportFiles }, { createTrash }] = await Promise.all([
      import('./platform/import/node-import-files'),
      import('./platform/import/electron-trash'),
    ]);
    return { metadata, vault, clock, history, files: createImportFiles(), trash: createTrash() };
  });
  const entered = new EnteredCredentials({
    metadata,
    vault,
    clock,
    desk: pasteDesk,
    fingerprints,
    places: grafana.places,
    history,
  });
  return { pasteDesk, importDesk, entered };
}
