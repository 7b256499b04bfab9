import type { Credential, Source } from '../model';
import { apimTokenKind } from './apim-token/kind';
import { eaKeyKind } from './ea-key/kind';
import type { EntryValues } from './entry';
import { gatewayTokenKind } from './gateway-token/kind';
import { grafanaKeyKind } from './grafana-key/kind';
import type {
  CredentialKind,
  Fact,
  LeakAdvice,
  Retirement,
  RetirementFacts,
  TestCall,
} from './kind';
import { otherKind } from './other/kind';

export { traitsOf } from './faces';

type Kind = Credential['kind'];
type OfKind<K extends Kind> = Extract<Credential, { kind: K }>;

/** The list of kinds: a new one is added here, and nowhere else asks for kinds. */
const KINDS: { readonly [K in Kind]: CredentialKind<OfKind<K>> } = {
  'apim-token': apimTokenKind,
  'gateway-token': gatewayTokenKind,
  'grafana-key': grafanaKeyKind,
  'ea-key': eaKeyKind,
  other: otherKind,
};

/** Everything about a kind. */
export function kindOf<K extends Kind>(kind: K): CredentialKind<OfKind<K>> {
  return KINDS[kind];
}

/** A kind that is entered by hand, as it is offered. */
export interface EnteredKindChoice {
  readonly kind: Kind;
  readonly title: string;
  readonly hint?: string;
}

/** The kinds that are entered by hand. */
export function enteredKinds(): readonly EnteredKindChoice[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const { title, entry } = KINDS[kind];
    if (entry === undefined) return [];
    return [{ kind, title, ...(entry.hint === undefined ? {} : { hint: entry.hint }) }];
  });
}

/** What stands in the details and in the entry form of a kind without a page of its own. */
export function enteredDetails<K extends Kind>(
  credential: OfKind<K>,
): { readonly facts: readonly Fact[]; readonly values: EntryValues } {
  const kind = KINDS[credential.kind as K];
  return { facts: kind.facts?.(credential) ?? [], values: kind.entry?.values(credential) ?? {} };
}

/** What its maker gave up; `undefined` where it is still the way to go. */
export function retirementOf(
  credential: RetirementFacts & { readonly kind: Kind },
): Retirement | undefined {
  return KINDS[credential.kind].retirement?.(credential);
}

/** Whether its maker gave it up. */
export function isRetired(credential: Credential): boolean {
  return retirementOf(credential) !== undefined;
}

/** What to do when its secret got out; `source` is `undefined` where that is gone. */
export function leakOf<K extends Kind>(
  credential: OfKind<K>,
  source: Source | undefined,
): LeakAdvice {
  return KINDS[credential.kind as K].leak(credential, source);
}

/** Whether a call can tell that it still works; without its secret none can. */
export function isTestable<K extends Kind>(
  credential: OfKind<K>,
  source: Source | undefined,
): boolean {
  const { kind, secretId }: Credential = credential;
  if (secretId === undefined) return false;
  return kind === 'grafana-key' || testCallOf(credential, source) !== undefined;
}

/** The call that tells whether it still works, where one request does. */
export function testCallOf<K extends Kind>(
  credential: OfKind<K>,
  source: Source | undefined,
): TestCall | undefined {
  return KINDS[credential.kind as K].testCall?.(credential, source);
}
