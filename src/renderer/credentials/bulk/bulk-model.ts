import type { Problem, Result } from '../../../shared/domain/result';
import { parseTags } from '../../../shared/domain/tags';
import type { Bridge, CredentialView } from '../../../shared/ipc/api';
import { editOf } from '../../credential/edit-of';

/** What can be done with several credentials at once. */
export type BulkDeed = 'renew' | 'archive' | 'restore' | 'add-tag' | 'remove-tag' | 'delete';

/** What became of one of them. */
export type BulkOutcome =
  | { readonly state: 'waiting' | 'working' | 'done' | 'skipped' }
  | { readonly state: 'refused'; readonly problem: Problem };

/** Those that it is done with, and those that it cannot or need not be done with. */
export function bulkPlan(
  deed: BulkDeed,
  credentials: readonly CredentialView[],
): { readonly todo: readonly CredentialView[]; readonly others: readonly CredentialView[] } {
  if (deed !== 'renew') return { todo: credentials, others: [] };
  return {
    todo: credentials.filter(({ renewable }) => renewable),
    others: credentials.filter(({ renewable }) => !renewable),
  };
}

/** The tags of the selected, each once, to choose from. */
export function tagsOf(credentials: readonly CredentialView[]): readonly string[] {
  const found = new Map<string, string>();
  for (const tag of credentials.flatMap(({ tags }) => tags)) {
    if (!found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag);
  }
  return [...found.values()].sort((a, b) => a.localeCompare(b));
}

/** A credential's tags with one more or one less; `undefined` where that changes nothing. */
export function tagsAfter(
  tags: readonly string[],
  deed: 'add-tag' | 'remove-tag',
  tag: string,
): readonly string[] | undefined {
  const same = (other: string) => other.toLowerCase() === tag.toLowerCase();
  if (deed === 'add-tag') return tags.some(same) ? undefined : [...tags, tag];
  return tags.some(same) ? tags.filter((other) => !same(other)) : undefined;
}

/** One tag as typed; refused where it is none, or more than one. */
export function oneTag(text: string, missing: string): Result<string> {
  const tags = parseTags(text, 'tag');
  if (!tags.ok) return tags;
  const [tag, ...more] = tags.value;
  if (tag === undefined || more.length > 0) {
    return { ok: false, problem: { code: 'tag-missing', message: missing, field: 'tag' } };
  }
  return { ok: true, value: tag };
}

type BulkDoor = Pick<
  Bridge,
  'renewCredential' | 'archiveCredential' | 'editCredential' | 'removeCredential'
>;

/** Does it with one of them. `tag` is for the tags alone. */
export async function doOne(
  bridge: BulkDoor,
  deed: BulkDeed,
  credential: CredentialView,
  tag: string,
): Promise<BulkOutcome> {
  const result = await request(bridge, deed, credential, tag);
  if (result === undefined) return { state: 'skipped' };
  return result.ok ? { state: 'done' } : { state: 'refused', problem: result.problem };
}

function request(
  bridge: BulkDoor,
  deed: BulkDeed,
  credential: CredentialView,
  tag: string,
): Promise<Result<unknown>> | undefined {
  const { id, tags } = credential;
  switch (deed) {
    case 'renew':
      return bridge.renewCredential(id, {});
    case 'archive':
    case 'restore':
      return bridge.archiveCredential(id, deed === 'archive');
    case 'delete':
      return bridge.removeCredential(id);
    case 'add-tag':
    case 'remove-tag': {
      const after = tagsAfter(tags, deed, tag);
      if (after === undefined) return undefined;
      return bridge.editCredential(id, { ...editOf(credential), tags: after.join(', ') });
    }
  }
}
