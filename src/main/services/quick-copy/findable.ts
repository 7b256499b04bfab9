import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { Metadata } from '../../../shared/domain/model';
import type { Settings } from '../../../shared/domain/settings';
import type { QuickRow } from '../../../shared/ipc/api';
import { type CredentialRow, credentialRows } from '../credential-rows';
import { credentialView } from '../credential-views';

/** A credential as the box searches it. */
export interface Findable {
  readonly row: CredentialRow;
  readonly name: string;
}

export interface Found {
  /** What ends first first. */
  readonly found: readonly Findable[];
  readonly searched: number;
  /** What was typed without its filters. */
  readonly words: string;
}

/** What matches the text, archived ones left out. */
export function findables(
  document: Metadata,
  settings: Pick<Settings, 'leadTimesSeconds'>,
  _nowMs: number,
  text: string,
): Found {
  const rows = credentialRows(document, settings.leadTimesSeconds).filter((row) => !row.archived);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.flatMap((row) => {
    const { credential, source } = row;
    const haystack = [
      credential.name,
      source?.name ?? '',
      ...credential.tags,
      kindOf(credential.kind).title,
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => haystack.includes(word)) ? [{ row, name: credential.name }] : [];
  });
  return { found, searched: rows.length, words: text.trim() };
}

/** What the box shows of it; `undefined` where its source is of no use to it. */
export function quickRow({ row }: Findable, nowMs: number): QuickRow | undefined {
  const view = credentialView(row, nowMs);
  if (view === undefined) return undefined;
  const { id, name, kind, sourceName, environment, favourite, state, expiresAt } = view;
  return {
    id,
    name,
    kind,
    kindTitle: kindOf(kind).title,
    sourceName,
    environment,
    favourite,
    state,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    secretNoun: view.secretNoun,
    heldHere: view.heldHere,
    hasCurl: view.curl !== undefined,
  };
}
