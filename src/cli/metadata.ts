import { createFileMetadataStore } from '../main/platform/metadata/file-metadata-store';
import { userDataFolder } from '../main/platform/user-data-folder';
import type { MetadataStore } from '../main/ports/metadata-store';
import { ProblemError } from '../shared/domain/result';
import { APP_NAME } from './app-name';

/** The list that the app keeps. Throws `ProblemError` where it cannot be read. */
export function openMetadata(directory = userDataFolder(APP_NAME)): MetadataStore {
  const metadata = createFileMetadataStore({ directory });
  const { origin } = metadata;
  if (origin.state !== 'damaged') return metadata;
  throw new ProblemError({
    code: 'metadata-damaged',
    message: `The list of credentials cannot be read: ${origin.reason} Open the app, which offers what to do about ${origin.file}.`,
  });
}
