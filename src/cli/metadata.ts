import { createFileMetadataStore } from '../main/platform/metadata/file-metadata-store';
import { userDataFolder } from '../main/platform/user-data-folder';
import type { MetadataStore } from '../main/ports/metadata-store';
import { ProblemError } from '../shared/domain/result';
import { APP_NAME } from './app-name';
import { cliTexts } from './texts/cli-texts';

/** The list that the app keeps. Throws `ProblemError` where it cannot be read. */
export function openMetadata(directory = userDataFolder(APP_NAME)): MetadataStore {
  const metadata = createFileMetadataStore({ directory });
  const { origin } = metadata;
  if (origin.state !== 'damaged') return metadata;
  throw new ProblemError({
    code: 'metadata-damaged',
    message: cliTexts().locking.listDamaged(origin.reason, origin.file),
  });
}
