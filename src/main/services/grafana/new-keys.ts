import { randomUUID } from 'node:crypto';
import {
  type KeyTimeToLive,
  parseKeyTimeToLive,
} from '../../../shared/domain/grafana/key-time-to-live';
import { GRAFANA_ROLES, type GrafanaRole } from '../../../shared/domain/grafana/roles';
import type { CreatedKey, ServiceAccount } from '../../../shared/domain/grafana/server-key';
import type { GrafanaConnection } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { type Problem, ProblemError, unwrap } from '../../../shared/domain/result';
import type { GrafanaKeyInput, GrafanaKeyMade } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { HistoryNotes } from '../history';
import { grafanaConnectionById } from '../lookup';
import { newSecretId, type Vault } from '../vault';
import type { Announce } from './careful-create';
import type { GrafanaClient } from './client';
import type { ConnectionClients } from './connection-clients';
import type { GrafanaConnections } from './connections';
import type { CreationNote, Creations } from './creations';
import { freeName, recordOfCreated } from './key-records';
import { type NotMade, noteNotMade, refOf, rehearse, takeBack } from './made-keys';
import { serverOf } from './server-of';
import { type Owner, ownerOf, withoutOwner } from './token-owner';

export interface NewKeysParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly connections: GrafanaConnections;
  readonly creations: Creations;
  readonly history: HistoryNotes;
}

/** Makes keys and tokens on a server, and keeps each in the keychain before anything else is done. */
export class NewGrafanaKeys {
  constructor(private readonly parts: NewKeysParts) {}

  /**
   * Makes a key and stores it. What the server made is always told of, and a key whose secret could
   * not be kept is deleted there again. Throws `ProblemError` where the input cannot be right or
   * nothing was asked of the server yet.
   */
  async create(input: GrafanaKeyInput): Promise<GrafanaKeyMade> {
    const connection = grafanaConnectionById(this.parts.metadata.read(), input.connectionId);
    const wanted = checkInput(input);
    const { client } = await this.parts.clients.of(connection);
    await rehearse(this.parts.vault);
    const facts = {
      connectionId: connection.id,
      keyKind: input.keyKind,
      name: wanted.name,
      server: serverOf(connection),
    };
    const outcome = await this.parts.creations.during(facts, async (note) => {
      const made = await this.make(client, wanted, input, note);
      // First of all the key is kept: nothing that might fail comes before that.
      return made.outcome === 'created'
        ? this.keep(made, { connection, client, ttl: wanted.ttl, note })
        : told(made);
    });
    await this.parts.connections.rememberAudience(connection.id, client.acceptedAudience);
    if (outcome.outcome === 'stored') await this.parts.history.note(outcome.id, 'created');
    return outcome;
  }

  private async make(
    client: GrafanaClient,
    { name, role, ttl }: WantedKey,
    input: GrafanaKeyInput,
    note: CreationNote,
  ): Promise<Attempt> {
    const announce: Announce = (before) => note.announce(before);
    if (input.keyKind === 'api-key') {
      const made = await client.createApiKey({ name, role, ttl }, announce);
      if (made.outcome === 'created') return { ...made, notes: [] };
      await noteNotMade(made, note);
      return made;
    }
    const owner: Owner = await ownerOf(client, input.account, role, note);
    if (owner.outcome !== 'there') {
      await noteNotMade(owner, note);
      return owner;
    }
    const { account } = owner;
    note.learn(
      owner.isNew
        ? { newAccount: { name: account.name, id: account.id } }
        : { accountId: account.id },
    );
    const made = await client.createToken({ account, name, ttl }, announce);
    if (made.outcome === 'created') {
      return { ...made, notes: owner.notes, ...(owner.isNew ? { newAccount: account } : {}) };
    }
    if (owner.isNew) return withoutOwner(client, account, made, note);
    await noteNotMade(made, note);
    return made;
  }

  private async keep(
    { made, notes, newAccount }: Created,
    { connection, client, ttl, note }: KeepFacts,
  ): Promise<GrafanaKeyMade> {
    const { metadata, vault, clock } = this.parts;
    const secretId = newSecretId();
    const taken = metadata.read().credentials.map((each) => each.name);
    const name = freeName(made.name, connection.name, taken);
    const record = recordOfCreated(made, {
      id: randomUUID(),
      name,
      sourceId: connection.id,
      now: new Date(clock.now()).toISOString(),
      secretId,
      ...(ttl.kind === 'never' ? {} : { ttlSeconds: ttl.seconds }),
    });
    try {
      await vault.commit({
        secrets: new Map([[secretId, made.secret]]),
        apply: (document) => {
          grafanaConnectionById(document, connection.id);
          return note.without({ ...document, credentials: [...document.credentials, record] });
        },
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const failure = await takeBack(client, made, note, newAccount);
      return notKept(made, error.problem, failure);
    }
    const renamed = name === made.name ? [] : [appTexts().grafanaKeys.keptAs(name)];
    return { outcome: 'stored', id: record.id, notes: [...notes, ...renamed] };
  }
}

interface KeepFacts {
  readonly connection: GrafanaConnection;
  readonly client: GrafanaClient;
  readonly ttl: KeyTimeToLive;
  readonly note: CreationNote;
}

interface WantedKey {
  readonly name: string;
  readonly role: GrafanaRole;
  readonly ttl: KeyTimeToLive;
}

interface Created {
  readonly outcome: 'created';
  readonly made: CreatedKey;
  readonly notes: readonly string[];
  /** The account that was made for it. */
  readonly newAccount?: ServiceAccount;
}

/** What came of the server's part. */
type Attempt = Created | NotMade;

function checkInput(input: GrafanaKeyInput): WantedKey {
  const name = unwrap(checkName(input.name, { field: 'name' }));
  const role = GRAFANA_ROLES.find((each) => each === input.role);
  if (role === undefined) {
    throw new ProblemError({
      code: 'role-unknown',
      message: appTexts().grafanaKeys.roleUnknown,
      field: 'role',
    });
  }
  const ttl = unwrap(parseKeyTimeToLive(input.timeToLive));
  if (ttl.kind === 'never' && !input.neverEnds) {
    throw new ProblemError({
      code: 'ttl-never',
      message: appTexts().grafanaKeys.ttlNever,
      field: 'timeToLive',
    });
  }
  return { name, role, ttl };
}

function told(made: NotMade): GrafanaKeyMade {
  if (made.outcome === 'refused') {
    const { problem, instead, switchOn, blockedBy } = made;
    return {
      outcome: 'refused',
      problem,
      ...(instead === undefined ? {} : { instead }),
      ...(switchOn === undefined ? {} : { switchOn }),
      ...(blockedBy === undefined || blockedBy.state === 'live'
        ? {}
        : { blockedBy: refOf(blockedBy) }),
    };
  }
  if (made.outcome === 'not-made') return { outcome: 'refused', problem: made.problem };
  return {
    outcome: 'unsure',
    problem: made.problem,
    ...(made.found === undefined ? {} : { found: refOf(made.found) }),
  };
}

function notKept(made: CreatedKey, why: Problem, failure: string | undefined): GrafanaKeyMade {
  const { grafanaKeys } = appTexts();
  if (failure === undefined) {
    return {
      outcome: 'refused',
      problem: { code: 'key-not-kept', message: `${why.message} ${grafanaKeys.takenBack}` },
    };
  }
  return {
    outcome: 'unsure',
    found: refOf(made),
    problem: {
      code: 'key-not-kept',
      message: `${why.message} ${grafanaKeys.notTakenBack(made, failure)}`,
    },
  };
}
