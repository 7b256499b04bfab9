import { formOf, isSignedToken, type SignedToken } from '../../shared/domain/kinds/signed-token';
import type { KeyRole, Metadata, SigningSource } from '../../shared/domain/model';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { isSignedWithFormer, otherKey } from '../../shared/domain/sources/signed-with';
import { renewedTokenExpiry } from '../../shared/domain/token-expiry';
import type { KeySwitched } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { appTexts } from '../texts/app-texts';
import type { HistoryNotes } from './history';
import { signingSourceById } from './lookup';
import { shown } from './paste/ending';
import { renewedRecord, withRenewed } from './renewed-record';
import {
  type FreshToken,
  keyNotHeld,
  refuseChanged,
  signToken,
  type TakenKey,
  takeKey,
} from './signed-tokens/sign-token';
import { withoutRoll } from './signing-sources/key-change';
import { withSource } from './signing-sources/signing-sources';
import type { Vault } from './vault';

interface Switched {
  readonly before: SignedToken;
  readonly fresh: FreshToken;
  readonly notes: readonly string[];
}

/** Moves all tokens of a source from one key to the other, so that the first can be rolled. */
export class KeySwitch {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly history: HistoryNotes,
  ) {}

  /**
   * Signs every token of a source with this key, all of them or none, each for the time to live it
   * had. Left out, and named in the notes: archived ones, and those that have it already. Throws
   * `ProblemError` where the key is not held here or is being rolled.
   */
  async switchTo(sourceId: string, to: KeyRole): Promise<KeySwitched> {
    const document = this.metadata.read();
    const source = signingSourceById(document, sourceId);
    if (source.keySecretIds[to] === undefined) throw keyNotHeld(source, to);
    refuseRolled(source, to);
    const tokens = tokensOf(document, source);
    const due = tokens.filter((each) => wants(each, source, to));
    const left = leftOutNotes(tokens, source, to);
    if (due.length === 0) return { resigned: [], notes: [nothingDue(source, to), ...left] };
    const taken = await takeKey(this.vault, source, to, this.nowIso());
    const switched = due.map((token) => this.sign(token, taken));
    await this.store(switched, taken);
    for (const { before, fresh } of switched) {
      const { keyRole, expiresAt } = fresh.facts;
      const until = shown(expiresAt);
      const detail = appTexts().keySwitch.switched(before.keyRole, keyRole, until);
      await this.history.note(before.id, 'key-switched', { detail });
    }
    return {
      resigned: switched.map(({ before }) => before.name),
      notes: [...switched.flatMap(({ notes }) => notes), ...left],
    };
  }

  /**
   * Notes that this key is about to get a new value in the portal; `null`: none is, after all.
   * Throws `ProblemError` where tokens depend on it that no other key could take over.
   */
  async roll(sourceId: string, role: KeyRole | null): Promise<void> {
    await this.metadata.update((document) => {
      const source = signingSourceById(document, sourceId);
      if (role === (source.roll?.role ?? null)) return document;
      const now = this.nowIso();
      if (role === null) return withSource(document, { ...withoutRoll(source), updatedAt: now });
      refuseSecondRoll(source);
      refuseOnlyKey(document, source, role);
      return withSource(document, { ...source, roll: { role, startedAt: now }, updatedAt: now });
    });
  }

  private sign(before: SignedToken, taken: TakenKey): Switched {
    const form = formOf(before);
    const context = { form, nowMs: Date.parse(taken.takenAt), zone: this.clock.zone() };
    const expiry = unwrap(renewedTokenExpiry(before.ttlSeconds, context));
    return {
      before,
      fresh: signToken(taken, form, expiry),
      notes: expiry.warnings.map((warning) => appTexts().keySwitch.ofToken(before.name, warning)),
    };
  }

  private store(switched: readonly Switched[], taken: TakenKey): Promise<void> {
    return this.vault.commit({
      secrets: new Map(switched.map(({ fresh }) => [fresh.facts.secretId, fresh.token])),
      apply: (current) => {
        const source = signingSourceById(current, taken.source.id);
        refuseChanged(current, taken);
        refuseRolled(source, taken.role);
        const due = tokensOf(current, source).filter((each) => wants(each, source, taken.role));
        refuseOthers(due, switched);
        return due.reduce((document, token, index) => {
          const renewed = renewedRecord(token, taken.takenAt);
          return withRenewed(document, { ...renewed, ...switched[index]?.fresh.facts });
        }, current);
      },
    });
  }

  private nowIso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function tokensOf(document: Metadata, { id }: SigningSource): SignedToken[] {
  return document.credentials.filter(isSignedToken).filter((each) => each.sourceId === id);
}

/** Signing a good token again would only make work at the places where it is used. */
function wants(token: SignedToken, source: SigningSource, to: KeyRole): boolean {
  return !token.archived && (token.keyRole !== to || isSignedWithFormer(token, source));
}

function leftOutNotes(tokens: readonly SignedToken[], source: SigningSource, to: KeyRole) {
  const names = (some: readonly SignedToken[]) => some.map(({ name }) => name);
  const archived = tokens.filter((each) => each.archived && each.keyRole !== to);
  const already = tokens.filter((each) => !each.archived && !wants(each, source, to));
  const from = otherKey(to);
  const { keySwitch } = appTexts();
  return [
    ...(archived.length === 0 ? [] : [keySwitch.archived(from, names(archived))]),
    ...(already.length === 0 ? [] : [keySwitch.already(to, names(already))]),
  ];
}

function nothingDue({ name }: SigningSource, to: KeyRole): string {
  return appTexts().keySwitch.nothingDue(name, otherKey(to));
}

function refuseRolled({ name, roll }: SigningSource, to: KeyRole): void {
  if (roll?.role !== to) return;
  throw new ProblemError({
    code: 'key-being-rolled',
    message: appTexts().keySwitch.beingRolled(to, name),
  });
}

function refuseSecondRoll({ name, roll }: SigningSource): void {
  if (roll === undefined) return;
  throw new ProblemError({
    code: 'roll-under-way',
    message: appTexts().keySwitch.rollUnderWay(roll.role, name),
  });
}

function refuseOnlyKey(document: Metadata, source: SigningSource, role: KeyRole): void {
  const other = otherKey(role);
  if (source.keySecretIds[other] !== undefined) return;
  const users = tokensOf(document, source).filter(
    (each) => !each.archived && each.keyRole === role,
  );
  if (users.length === 0) return;
  const names = users.map(({ name }) => name);
  throw new ProblemError({
    code: 'other-key-missing',
    message: appTexts().keySwitch.otherKeyMissing(names, role, source.name, other),
  });
}

/** The tokens that are to be switched must be those that were signed. */
function refuseOthers(due: readonly SignedToken[], switched: readonly Switched[]): void {
  const same =
    due.length === switched.length &&
    due.every(({ id, secretId }, index) => {
      const before = switched[index]?.before;
      return id === before?.id && secretId === before.secretId;
    });
  if (same) return;
  throw new ProblemError({
    code: 'tokens-changed',
    message: appTexts().keySwitch.tokensChanged,
  });
}
