import { randomUUID } from 'node:crypto';
import type { TokenForm } from '../../../shared/domain/apim';
import type { SignedToken } from '../../../shared/domain/kinds/signed-token';
import type { GatewayToken, KeyRole, Metadata, SigningSource } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { readTokenExpiry, renewedTokenExpiry } from '../../../shared/domain/token-expiry';
import type { HistoryRow, Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { FRESH } from '../fresh-credential';
import type { HistoryNotes } from '../history';
import { renewedRecord, withRenewed } from '../renewed-record';
import type { Vault } from '../vault';
import { keyUntil } from './key-until';
import { refuseChanged, rolledKeyNotes, signToken, takeKey } from './sign-token';

/** How a token is signed. */
export interface SigningTerms {
  readonly form: TokenForm;
  readonly keyRole: KeyRole;
  /** As typed, or the span in seconds that it had before. */
  readonly expiry: { readonly typed: string } | { readonly again: number };
}

/** What every kind of signed token has. */
type TokenBase = Omit<GatewayToken, 'kind'>;

/** A token to be made. */
export interface TokenDraft<T extends SignedToken> {
  readonly name: string;
  readonly terms: SigningTerms;
  /** Throws `ProblemError` where it is gone. */
  source(document: Metadata): SigningSource;
  record(base: TokenBase): T;
}

/** A token to be signed again. */
export interface TokenChange<T extends SignedToken> {
  readonly id: string;
  readonly terms: SigningTerms;
  readonly by: HistoryRow['by'];
  /** Both throw `ProblemError` where it is gone. */
  token(document: Metadata): T;
  source(document: Metadata): SigningSource;
  /** With what this kind keeps of the terms. */
  record(renewed: T): T;
}

/** What the kinds of tokens that are signed here have in common. */
export class SignedTokens {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly history: HistoryNotes,
  ) {}

  /** Signs and stores a new token; throws `ProblemError` naming the field that cannot be right. */
  async create<T extends SignedToken>(draft: TokenDraft<T>): Promise<Saved> {
    const document = this.metadata.read();
    const name = freeName(document, draft.name);
    const { signed, taken, notes } = await this.sign(draft.source(document), draft.terms);
    const { facts } = signed;
    const id = randomUUID();
    const base = {
      ...FRESH,
      ...facts,
      id,
      name,
      sourceId: taken.source.id,
      createdAt: facts.issuedAt,
    };
    const credential = draft.record(base);
    await this.vault.commit({
      secrets: new Map([[facts.secretId, signed.token]]),
      apply: (current) => {
        freeName(current, name);
        refuseChanged(current, taken);
        return { ...current, credentials: [...current.credentials, credential] };
      },
    });
    await this.history.note(id, 'created', { detail: keyUntil(facts) });
    return { id, notes };
  }

  /**
   * Signs an existing token anew; the old one is replaced in the keychain, not revoked. Throws
   * `ProblemError`, also where another took its place meanwhile: that may have other terms.
   */
  async replace<T extends SignedToken>(change: TokenChange<T>): Promise<Saved> {
    const { id, terms, by } = change;
    const before = change.token(this.metadata.read());
    const { signed, taken, notes } = await this.sign(change.source(this.metadata.read()), terms);
    const { facts } = signed;
    await this.vault.commit({
      secrets: new Map([[facts.secretId, signed.token]]),
      apply: (current) => {
        refuseChanged(current, taken);
        const present = change.token(current);
        refuseRenewed(present, before);
        const renewed = renewedRecord(present, facts.issuedAt);
        return withRenewed(current, change.record({ ...renewed, ...facts }));
      },
    });
    await this.history.note(id, 'renewed', { detail: keyUntil(facts), by });
    return { id, notes };
  }

  private async sign(source: SigningSource, { form, keyRole, expiry }: SigningTerms) {
    const nowMs = this.clock.now();
    const context = { form, nowMs, zone: this.clock.zone() };
    const read = unwrap(
      'typed' in expiry
        ? readTokenExpiry(expiry.typed, context)
        : renewedTokenExpiry(expiry.again, context),
    );
    const taken = await takeKey(this.vault, source, keyRole, new Date(nowMs).toISOString());
    return {
      taken,
      signed: signToken(taken, form, read),
      notes: [...read.warnings, ...rolledKeyNotes(taken)],
    };
  }
}

/** A key that was switched meanwhile must not come back with a token that was signed before. */
function refuseRenewed({ name, secretId }: SignedToken, before: SignedToken): void {
  if (secretId === before.secretId) return;
  throw new ProblemError({
    code: 'renewed-meanwhile',
    message: appTexts().signing.signedMeanwhile(name),
  });
}

function freeName(document: Metadata, name: string): string {
  const taken = document.credentials.map((each) => each.name);
  return unwrap(checkName(name, { taken, field: 'name' }));
}
