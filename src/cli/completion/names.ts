import { readMetadataQuickly } from '../../main/platform/metadata/quick-metadata';
import { userDataFolder } from '../../main/platform/user-data-folder';
import { kindTitle } from '../../shared/domain/kinds/listed';
import type { Metadata } from '../../shared/domain/model';
import { APP_NAME } from '../app-name';
import { printable } from '../output';

/** What can be completed by name. */
export type NameList = keyof typeof LISTS;

interface Name {
  readonly value: string;
  readonly about: string;
}

const LISTS = {
  credentials: ({ credentials }: Metadata) =>
    credentials.map(({ name, kind }) => ({ value: name, about: kindTitle(kind) })),
  'grafana-keys': ({ credentials }: Metadata) =>
    credentials.filter(({ kind }) => kind === 'grafana-key').map(named),
  sources: ({ sources }: Metadata) => sources.map(named),
  'signing-sources': ({ sources }: Metadata) =>
    sources.filter((each) => 'keySecretIds' in each).map(named),
  connections: ({ sources }: Metadata) =>
    sources.filter(({ kind }) => kind === 'grafana-connection').map(named),
} as const satisfies Record<string, (document: Metadata) => readonly Name[]>;

/** The names in the list as it is on disk; none that a terminal would act on. */
export async function namesOf(list: NameList): Promise<Name[]> {
  const document = readMetadataQuickly(userDataFolder(APP_NAME));
  if (document === undefined) return [];
  return LISTS[list](document).filter(({ value }) => printable(value) === value);
}

function named({ name }: { readonly name: string }): Name {
  return { value: name, about: '' };
}
