import { randomUUID } from 'node:crypto';
import {
  type KeyTimeToLive,
  parseKeyTimeToLive,
} from '../../../shared/domain/grafana/key-time-to-live';
import { GRAFANA_ROLES, type GrafanaRole } from '../../../shared/domain/grafana/roles';
import type {
  CreatedKey,
  ServerKey,
  ServerKeyRef,
} from '../../../shared/domain/grafana/server-key';
import type { GrafanaConnection } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { type Problem, ProblemError, unwrap } from '../../../shared/domain/result';
import type { GrafanaKeyInput, GrafanaKeyMade } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { grafanaConnectionById } from '../lookup';
import { newSecretId, type Vault } from '../vault';
import type { CreateOutcome } from './careful-create';
import type { GrafanaClient } from './client';
import type { ConnectionClients } from './connection-clients';
import type { GrafanaConnections } from './connections';
import { freeName, recordOfCreated } from './key-records';
import { type Owner, ownerOf, withoutOwner } from './token-owner';

export interface NewKeysParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly connections: GrafanaConnections;
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
    await this.rehearse();
    const made = await this.make(client, wanted, input);
    // First of all the key is kept: nothing that might fail comes before that.
    const outcome =
      made.outcome === 'created'
        ? await this.keep(made.made, { connection, client, ttl: wanted.ttl, notes: made.notes })
        : told(made);
    await this.parts.connections.rememberAudience(connection.id, client.acceptedAudience);
    return outcome;
  }

  private async make(
    client: GrafanaClient,
    { name, role, ttl }: WantedKey,
    input: GrafanaKeyInput,
  ): Promise<Attempt> {
    if (input.keyKind === 'api-key') {
      const made = await client.createApiKey({ name, role, ttl });
      return made.outcome === 'created' ? { ...made, notes: [] } : made;
    }
    const owner: Owner = await ownerOf(client, input.account, role);
    if (owner.outcome !== 'there') return owner;
    const made = await client.createToken({ account: owner.account, name, ttl });
    if (made.outcome === 'created') return { ...made, notes: owner.notes };
    return owner.isNew ? withoutOwner(client, owner.account, made) : made;
  }

  /** A key whose secret cannot be kept is of no use: the keychain shows beforehand that it can. */
  private async rehearse(): Promise<void> {
    const id = newSecretId();
    await this.parts.vault.commit({
      secrets: new Map([[id, 'TokenTray looks whether the keychain stores']]),
      dropped: [id],
      apply: (document) => document,
    });
  }

  private async keep(
    made: CreatedKey,
    { connection, client, ttl, notes }: KeepFacts,
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
        dropped: [],
        apply: (document) => ({
          ...document,
          credentials: [...document.credentials, record],
        }),
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return takenBack(client, made, error.problem);
    }
    const renamed = name === made.name ? [] : [`It is kept here as "${name}".`];
    return { outcome: 'stored', id: record.id, notes: [...notes, ...renamed] };
  }
}

interface KeepFacts {
  readonly connection: GrafanaConnection;
  readonly client: GrafanaClient;
  readonly ttl: KeyTimeToLive;
  readonly notes: readonly string[];
}

interface WantedKey {
  readonly name: string;
  readonly role: GrafanaRole;
  readonly ttl: KeyTimeToLive;
}

/** What came of the server's part. */
export type Attempt =
  | { readonly outcome: 'created'; readonly made: CreatedKey; readonly notes: readonly string[] }
  | Exclude<CreateOutcome<CreatedKey, ServerKey>, { readonly outcome: 'created' }>;

function checkInput(input: GrafanaKeyInput): WantedKey {
  const name = unwrap(checkName(input.name, { field: 'name' }));
  const role = GRAFANA_ROLES.find((each) => each === input.role);
  if (role === undefined) {
    throw new ProblemError({
      code: 'role-unknown',
      message: 'Choose a role: Viewer, Editor, Admin or, where the server knows it, None.',
      field: 'role',
    });
  }
  const ttl = unwrap(parseKeyTimeToLive(input.timeToLive));
  if (ttl.kind === 'never' && !input.neverEnds) {
    throw new ProblemError({
      code: 'ttl-never',
      message:
        'Without a time to live the key never ends, and no reminder will come. Enter one, or confirm that it shall have no end.',
      field: 'timeToLive',
    });
  }
  return { name, role, ttl };
}

function told(made: Exclude<Attempt, { readonly outcome: 'created' }>): GrafanaKeyMade {
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

async function takenBack(
  client: GrafanaClient,
  made: CreatedKey,
  why: Problem,
): Promise<GrafanaKeyMade> {
  try {
    await client.deleteKey(refOf(made));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {
      outcome: 'unsure',
      found: refOf(made),
      problem: {
        code: 'key-not-kept',
        message: `${why.message} The server did make “${made.name}” (number ${made.id}), and deleting it again failed: ${error.message} Delete it there; its secret is gone.`,
      },
    };
  }
  return {
    outcome: 'refused',
    problem: {
      code: 'key-not-kept',
      message: `${why.message} The key that the server had made was deleted there again.`,
    },
  };
}

function refOf(key: ServerKey | CreatedKey): ServerKeyRef {
  return {
    kind: key.kind,
    id: key.id,
    ...(key.account === undefined ? {} : { accountId: key.account.id }),
  };
}
