import { toExactInstant } from '../../../../shared/domain/exact-instant';
import { GRAFANA_ROLES } from '../../../../shared/domain/grafana/roles';
import type { CreatedKey } from '../../../../shared/domain/grafana/server-key';
import type { GrafanaConnection, GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { RenewOptions } from '../../../../shared/ipc/api';
import type { Clock } from '../../../ports/clock';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
import { grafanaConnectionById, grafanaKeyById } from '../../lookup';
import { newSecretId, type Vault } from '../../vault';
import type { GrafanaClient } from '../client';
import type { ConnectionClients } from '../connection-clients';
import type { CreationNote, Creations } from '../creations';
import { type NotMade, noteNotMade, rehearse, takeBack } from '../made-keys';
import type { ServerListing } from '../server-listing';
import { serverOf } from '../server-of';
import type { KeyAbsence } from './key-absence';
import { type FormerSeen, KeyFinder } from './key-finder';
import { checkRenewable, type RenewalTerms, renewalTerms } from './renewal-terms';
import { withNewKey } from './renewed-key';
import { renewedNames } from './renewed-name';

export interface KeyRenewalParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly listing: ServerListing;
  readonly creations: Creations;
  readonly absence: KeyAbsence;
}

/** A server that finds this many names taken is asked no more. */
const MOST_REFUSALS = 10;

/** A key that was made anew. */
export interface NewKeyStored {
  /** The record as it is now. */
  readonly record: GrafanaKey;
  /** Number of the former key, where it is still on the server. */
  readonly formerId?: number;
  readonly notes: readonly string[];
}

/**
 * Makes a key anew on its server: create, test, swap. Up to the swap the former one is what is
 * stored, afterwards the new one, whatever is interrupted.
 */
export class KeyRenewal {
  private readonly finder: KeyFinder;

  constructor(private readonly parts: KeyRenewalParts) {
    this.finder = new KeyFinder(parts);
  }

  /** Throws `ProblemError` with everything as it was; what stays on the server is told and noted. */
  async renew(id: string, { graceSeconds }: RenewOptions): Promise<NewKeyStored> {
    const { metadata, clients, vault, creations } = this.parts;
    const record = grafanaKeyById(metadata.read(), id);
    checkRenewable(record);
    const connection = grafanaConnectionById(metadata.read(), record.sourceId);
    const { client } = await clients.of(connection);
    const seen = await this.finder.find(client, record);
    const terms = renewalTerms(seen.record);
    await rehearse(vault);
    const work: Renewal = {
      connection,
      client,
      seen,
      terms,
      graceSeconds: graceSeconds ?? seen.record.graceSeconds,
    };
    const facts = {
      connectionId: connection.id,
      credentialId: id,
      keyKind: seen.kind,
      name: seen.serverName,
      server: serverOf(connection),
      ...(seen.account === undefined ? {} : { accountId: seen.account.id }),
    };
    return creations.during(facts, async (note) => {
      const made = await this.make(work, note);
      await this.test(work, made, note);
      return this.swap(work, made, note);
    });
  }

  private async make(work: Renewal, note: CreationNote): Promise<CreatedKey> {
    const { client, seen, terms } = work;
    const { clock } = this.parts;
    let last: NotMade | undefined;
    let refusals = 0;
    for (const name of renewedNames(seen.serverName, clock.now())) {
      if (seen.names.has(name)) continue;
      const announce = (before: Parameters<CreationNote['announce']>[0]) =>
        note.announce(before, { name });
      const made =
        seen.account === undefined
          ? await client.createApiKey({ name, role: roleOf(seen), ttl: terms.ttl }, announce)
          : await client.createToken({ account: seen.account, name, ttl: terms.ttl }, announce);
      if (made.outcome === 'created') return made.made;
      last = made;
      // Names are unique in the whole organisation, and only a part of it was read.
      if (made.outcome !== 'refused' || made.problem.code !== 'key-name-taken') break;
      refusals += 1;
      if (refusals === MOST_REFUSALS) break;
    }
    if (last === undefined) throw noNameLeft(seen.record);
    await noteNotMade(last, note);
    throw notRenewed(seen.record, last);
  }

  /** An authenticated call with the new key itself. */
  private async test(work: Renewal, made: CreatedKey, note: CreationNote): Promise<void> {
    const { client, connection, seen } = work;
    const answer = await this.parts.clients.withKey(connection, made.kind, made.secret).testKey();
    if (answer.status === 'alive') return;
    const failure = await takeBack(client, made, note);
    throw new ProblemError({
      code: 'new-key-failed',
      message: `${appTexts().grafanaRenewals.testFailed(seen.record.name, answer.sentence)} ${afterTakingBack(made, failure)}`,
    });
  }

  private async swap(work: Renewal, made: CreatedKey, note: CreationNote): Promise<NewKeyStored> {
    const { client, seen, terms, graceSeconds } = work;
    const { vault, clock, metadata } = this.parts;
    const secretId = newSecretId();
    const nowMs = clock.now();
    const swap = {
      before: seen.record,
      listed: seen.listed,
      made,
      secretId,
      graceSeconds,
      now: new Date(nowMs).toISOString(),
      swappedAt: toExactInstant(client.serverMs ?? nowMs),
      ...(terms.ttl.kind === 'never' ? {} : { ttlSeconds: terms.ttl.seconds }),
    };
    try {
      await vault.commit({
        secrets: new Map([[secretId, made.secret]]),
        apply: (document) => note.without(withNewKey(document, swap)),
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const failure = await takeBack(client, made, note);
      const { code, message } = error.problem;
      throw new ProblemError({ code, message: `${message} ${afterTakingBack(made, failure)}` });
    }
    const formerId = seen.listed?.id;
    return {
      record: grafanaKeyById(metadata.read(), seen.record.id),
      ...(formerId === undefined ? {} : { formerId }),
      notes: [...seen.notes, ...terms.notes],
    };
  }
}

interface Renewal {
  readonly connection: GrafanaConnection;
  readonly client: GrafanaClient;
  readonly seen: FormerSeen;
  readonly terms: RenewalTerms;
  readonly graceSeconds: number;
}

function roleOf({ record, role: asListed }: FormerSeen) {
  const role = GRAFANA_ROLES.find((each) => each === (asListed ?? record.role));
  if (role !== undefined) return role;
  throw new ProblemError({
    code: 'role-unknown',
    message: appTexts().grafanaRenewals.roleUnknown(record.name),
  });
}

function notRenewed(record: GrafanaKey, made: NotMade): ProblemError {
  const { grafanaRenewals } = appTexts();
  const stays = grafanaRenewals.stays(record.name);
  const { code, message } = made.problem;
  if (made.outcome === 'refused' && made.instead !== undefined) {
    const instead = grafanaRenewals.makeInstead(record.role);
    return new ProblemError({ code, message: `${stays} ${message} ${instead}` });
  }
  return new ProblemError({ code, message: `${stays} ${message}` });
}

function noNameLeft({ name }: GrafanaKey): ProblemError {
  return new ProblemError({
    code: 'key-name-taken',
    message: appTexts().grafanaRenewals.noNameLeft(name),
  });
}

function afterTakingBack({ name, id }: CreatedKey, failure: string | undefined): string {
  const { grafanaRenewals } = appTexts();
  return failure === undefined
    ? grafanaRenewals.takenBack
    : grafanaRenewals.notTakenBack(name, id, failure);
}
