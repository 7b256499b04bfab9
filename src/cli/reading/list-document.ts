import { hasNoMetadata, readMetadataQuickly } from '../../main/platform/metadata/quick-metadata';
import { leadTimesIn } from '../../main/platform/settings/lead-times-in';
import { userDataFolder } from '../../main/platform/user-data-folder';
import { type CredentialRow, credentialRows } from '../../main/services/credential-rows';
import type { Metadata } from '../../shared/domain/model';
import { APP_NAME } from '../app-name';

/** What `list`, `show` and `status` read: names and dates, of the list as it is on disk now. */
export interface ListDocument {
  readonly credentials: readonly CredentialRow[];
  readonly metadata: Pick<Metadata, 'credentials' | 'sources'>;
  /** Of the settings. */
  readonly leadTimesSeconds: readonly number[];
}

/**
 * The list that the app keeps, what ends first first. Throws `ProblemError` where it cannot be
 * read. Neither the keychain nor the running app is asked.
 */
export async function readList(): Promise<ListDocument> {
  const directory = userDataFolder(APP_NAME);
  const leadTimesSeconds = leadTimesIn(directory);
  if (hasNoMetadata(directory)) {
    return { credentials: [], metadata: { credentials: [], sources: [] }, leadTimesSeconds };
  }
  const metadata = readMetadataQuickly(directory) ?? (await readClosely(directory));
  return { credentials: credentialRows(metadata, leadTimesSeconds), metadata, leadTimesSeconds };
}

/** Of an older format, or with a fault that it names. */
async function readClosely(directory: string): Promise<Metadata> {
  const { openMetadata } = await import('../metadata');
  return openMetadata(directory).read();
}
