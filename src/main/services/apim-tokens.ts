import { randomUUID } from 'node:crypto';
import { signedExpiry } from '../../shared/domain/apim';
import { exactToEpochMs } from '../../shared/domain/exact-instant';
import { expiryWarnings, parseExpiry } from '../../shared/domain/expiry';
import type { ApimService, ApimToken, Metadata } from '../../shared/domain/model';
import { checkName } from '../../shared/domain/names';
import { ProblemError, unwrap } from '../../shared/domain/result';
import { formatTimeToLive } from '../../shared/domain/time-to-live';
import type { ApimTokenInput, ResignInput, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { FRESH } from './fresh-credential';
import { apimServiceById, apimTokenById } from './lookup';
import { signApimToken } from './signing';
import { newSecretId, type Vault } from './vault';

/** Makes API Management tokens and signs them again; the signing key never leaves this process. */
export class ApimTokens {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Signs and stores a new token; throws `ProblemError` naming the field that cannot be right. */
  async create(input: ApimTokenInput): Promise<Saved> {
    const document = this.metadata.read();
    const name = freeName(document, input.name);
    const source = apimServiceById(document, input.sourceId);
    const signed = await this.sign(source, input);
    const now = this.nowIso();
    const credential: ApimToken = {
      id: randomUUID(),
      kind: 'apim-token',
      name,
      sourceId: source.id,
      ...signed.facts,
      issuedAt: now,
      createdAt: now,
      updatedAt: now,
      ...FRESH,
    };
    await this.vault.commit({
      secrets: new Map([[credential.secretId, signed.token]]),
      apply: (current) => {
        freeName(current, name);
        apimServiceById(current, source.id);
        return { ...current, credentials: [...current.credentials, credential] };
      },
    });
    return { id: credential.id, notes: signed.notes };
  }

  /** Signs an existing token anew; the old one is replaced in the keychain, not revoked. */
  async resign(id: string, input: ResignInput): Promise<Saved> {
    const document = this.metadata.read();
    const before = apimTokenById(document, id);
    const signed = await this.sign(apimServiceById(document, before.sourceId), input);
    const now = this.nowIso();
    await this.vault.commit({
      secrets: new Map([[signed.facts.secretId, signed.token]]),
      apply: (current) => {
        const after = {
          ...apimTokenById(current, id),
          ...signed.facts,
          issuedAt: now,
          updatedAt: now,
        };
        return {
          ...current,
          credentials: current.credentials.map((each) => (each.id === id ? after : each)),
          snoozes: current.snoozes.filter((each) => each.credentialId !== id),
        };
      },
    });
    return { id, notes: signed.notes };
  }

  /** Signs again for the same time to live, with the same key and format. */
  renew(id: string): Promise<Saved> {
    const { keyRole, format, ttlSeconds } = apimTokenById(this.metadata.read(), id);
    return this.resign(id, { keyRole, format, expiry: formatTimeToLive(ttlSeconds) });
  }

  private async sign(source: ApimService, input: ResignInput) {
    const nowMs = this.clock.now();
    const expiry = unwrap(parseExpiry(input.expiry, { nowMs, zone: this.clock.zone() }));
    const expiresAt = signedExpiry(input.format, expiry.expiresAt);
    if (exactToEpochMs(expiresAt) <= nowMs) {
      throw new ProblemError({
        code: 'expiry-past',
        message:
          'The compact form drops the seconds, so this expiry is already past. Choose a later one.',
        field: 'expiry',
      });
    }
    const key = await this.vault.reveal(
      source.keySecretIds[input.keyRole],
      `${input.keyRole} key of "${source.name}"`,
    );
    return {
      token: signApimToken({
        identifier: source.identifier,
        key,
        expiresAt,
        format: input.format,
      }),
      notes: expiryWarnings({ expiresAt, nowMs }),
      facts: {
        identifier: source.identifier,
        keyRole: input.keyRole,
        format: input.format,
        expiresAt,
        ttlSeconds: Math.max(1, Math.round(expiry.ttlSeconds)),
        secretId: newSecretId(),
      },
    };
  }

  private nowIso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function freeName(document: Metadata, name: string): string {
  const taken = document.credentials.map((each) => each.name);
  return unwrap(checkName(name, { taken, field: 'name' }));
}
