import type { LinkId } from '../links';
import type { Source } from '../model';
import type { EntryForm } from './entry';
import type { CredentialTraits } from './traits';

/** A row of details. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One step that a person takes. */
export interface GuideStep {
  readonly text: string;
  readonly link?: LinkId;
  /** What TokenTray itself can do for this step. */
  readonly act?: 'roll-key' | 'delete-on-server' | 'renew' | 'open-page';
}

/** How something is made where only a person can make it. */
export interface Guidance {
  readonly steps: readonly GuideStep[];
  /** What one should know beforehand: roles, limits. */
  readonly needs: readonly string[];
  /** What it is not for. */
  readonly notFor: readonly string[];
}

/** What was given up by its maker, and what to use instead. */
export interface Retirement {
  readonly text: string;
  readonly instead: string;
  readonly link?: LinkId;
}

/** What decides whether something was given up: a record has it, and so has its view. */
export interface RetirementFacts {
  readonly kind: string;
  /** Of a Grafana key. */
  readonly keyKind?: string;
}

/** What to do when a secret got out. */
export interface LeakAdvice {
  /** What whoever has it can do. */
  readonly opens: string;
  /** How to make it useless now, the first thing first. */
  readonly kill: readonly GuideStep[];
  /** What does not help, although one might think so. */
  readonly notEnough: readonly string[];
}

/** A call that tells whether a secret still works. */
export interface TestCall {
  readonly url: string;
  /** The value of the `Authorization` header. */
  authorization(secret: string): string;
  /** What an HTTP status means; `undefined` for `alive`: it proves nothing. */
  verdict(status: number): Verdict;
  /**
   * For an address that may answer anybody: what the same status means where the call without the
   * secret was answered well too.
   */
  readonly unprotected?: Verdict;
}

/** Whether a secret works, in words too; `undefined`: nobody can tell. */
export interface Verdict {
  readonly alive: boolean | undefined;
  readonly words: string;
}

/** What a list shows of a kind: the list of these is in `faces.ts`, which is loaded in no time. */
export interface KindFace<Record> {
  readonly title: string;
  /** That of its source, or its own; `undefined` where its source is gone. */
  environment(record: Record, source: Source | undefined): string | undefined;
  /** `undefined` where its source is gone. */
  traits(record: Record, source: Source | undefined): CredentialTraits | undefined;
}

/** Everything a kind of credential is; the list of kinds is in `kinds.ts`. */
export interface CredentialKind<Record> extends Pick<KindFace<Record>, 'title' | 'traits'> {
  leak(record: Record, source: Source | undefined): LeakAdvice;
  /** Rows of its details, for a kind without a page of its own. */
  facts?(record: Record): readonly Fact[];
  /** Where it is entered by hand. */
  readonly entry?: EntryForm<Record, Partial<Record>>;
  readonly guidance?: Guidance;
  retirement?(facts: RetirementFacts): Retirement | undefined;
  /** `undefined` where this one cannot be tested. */
  testCall?(record: Record, source: Source | undefined): TestCall | undefined;
}
