import { saidInLists } from '../../texts/said-in-lists';
import type { Credential } from '../model';
import type { RetirementFacts } from './kind';

/** What a kind is called. Here and not with the kinds: who lists needs none of their rules. */
export function kindTitle(kind: Credential['kind']): string {
  return saidInLists().kindTitles[kind];
}

/** What to use instead of something that its maker gave up; see `retirementOf` for all of it. */
export function insteadOf({ kind, keyKind }: RetirementFacts): string | undefined {
  const { instead }: { readonly instead: { readonly [retired: string]: string | undefined } } =
    saidInLists();
  return instead[keyKind ?? kind];
}
