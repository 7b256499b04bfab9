import { switchKeysOn } from '../../../shared/domain/grafana/azure-managed';
import type {
  CreatedKey,
  ServerKey,
  ServerKeyRef,
  ServiceAccount,
} from '../../../shared/domain/grafana/server-key';
import type { AzureCli } from '../../ports/azure-cli';
import type { Http } from '../../ports/http';
import { createApiKey, deleteApiKey, listApiKeys, type NewApiKey } from './api-keys';
import { type Announce, type CreateOutcome, createCarefully, type Listed } from './careful-create';
import type { Deletion } from './deletion';
import { type KeyListing, listKeys } from './list-keys';
import { mayBeSwitchedOff } from './refusal';
import type { Pace } from './retry';
import { type ServerInfo, serverInfo } from './server-info';
import {
  type AccountPage,
  type AccountSearch,
  allServiceAccounts,
  createServiceAccount,
  deleteServiceAccount,
  type NewServiceAccount,
  searchServiceAccounts,
  serviceAccount,
} from './service-accounts';
import { type Authorizer, createAuthorizer, type GrafanaSignIn } from './sign-in';
import { type KeyTest, testKey } from './test-key';
import { createToken, deleteToken, listTokens, type NewToken, type TokenOwner } from './tokens';
import { type GrafanaTarget, GrafanaTransport, type Limits } from './transport';

/** What clients are made with. */
export interface GrafanaPorts extends Pace {
  readonly http: Http;
  readonly azureCli: AzureCli;
  readonly limits?: Limits;
  /** Told what each answer's `Date` says, milliseconds since 1970 UTC. */
  readonly noteServerTime?: (serverMs: number) => void;
}

/**
 * One Grafana, signed in. Calls that read or delete throw `ProblemError` with a sentence (a
 * `GrafanaError` where it has a status or a certificate); those that make something give what came
 * of it, because a lost answer is no plain failure.
 */
export class GrafanaClient {
  private readonly transport: GrafanaTransport;
  private readonly authorizer: Authorizer;

  constructor(
    target: GrafanaTarget,
    private readonly signIn: GrafanaSignIn,
    private readonly ports: GrafanaPorts,
  ) {
    this.authorizer = createAuthorizer(signIn, ports);
    this.transport = new GrafanaTransport({ ...ports, target, authorizer: this.authorizer });
  }

  /** The audience with which the server took an Entra token; to be remembered. */
  get acceptedAudience(): string | undefined {
    return this.authorizer.acceptedAudience;
  }

  /** The `Date` of the last answer, milliseconds since 1970 UTC; absent where it had none. */
  get serverMs(): number | undefined {
    return this.transport.serverMs;
  }

  /** Version, organisation, role and kinds of key. `ownKeyName` is that of the legacy key in use. */
  info(ownKeyName?: string): Promise<ServerInfo> {
    return serverInfo(this.transport, ownKeyName);
  }

  /** How the key or Entra token stands that this client signs in with. */
  testKey(): Promise<KeyTest> {
    if (this.signIn.kind === 'key') return testKey(this.transport, this.signIn.key);
    if (this.signIn.kind === 'entra-token') return testKey(this.transport, this.signIn.token);
    throw new Error('This client does not sign in by a key.');
  }

  listKeys(includeExpired: boolean): Promise<KeyListing> {
    return listKeys(this.transport, includeExpired);
  }

  /** Legacy keys, expired ones too; a server without them answers 404. */
  apiKeys(): Promise<readonly ServerKey[]> {
    return listApiKeys(this.transport, true);
  }

  /** Tokens of one service account, expired and revoked ones too. */
  tokensOf(account: TokenOwner): Promise<readonly ServerKey[]> {
    return listTokens(this.transport, account);
  }

  searchServiceAccounts(search: AccountSearch): Promise<AccountPage> {
    return searchServiceAccounts(this.transport, search);
  }

  serviceAccount(id: number): Promise<ServiceAccount> {
    return serviceAccount(this.transport, id);
  }

  async createApiKey(
    key: NewApiKey,
    announce?: Announce,
  ): Promise<CreateOutcome<CreatedKey, ServerKey>> {
    const made = await createCarefully<CreatedKey, ServerKey>({
      ...announced(announce),
      name: key.name,
      list: () => listApiKeys(this.transport, true),
      create: () => createApiKey(this.transport, key),
      clock: this.ports.clock,
    });
    const gone = made.outcome === 'refused' && made.problem.code === 'api-keys-removed';
    return this.withHelp(gone ? { ...made, instead: 'service-account-token' } : made);
  }

  async createServiceAccount(
    account: NewServiceAccount,
    announce?: Announce,
  ): Promise<CreateOutcome<ServiceAccount, ServiceAccount>> {
    const made = await createCarefully<ServiceAccount, ServiceAccount>({
      ...announced(announce),
      name: account.name,
      list: () => allServiceAccounts(this.transport, account.name),
      create: () => createServiceAccount(this.transport, account),
      clock: this.ports.clock,
    });
    // An account has no secret: the one that was made is as good as answered.
    return made.outcome === 'made-without-answer'
      ? { outcome: 'created', made: made.found }
      : this.withHelp(made);
  }

  async createToken(
    token: NewToken,
    announce?: Announce,
  ): Promise<CreateOutcome<CreatedKey, ServerKey>> {
    const made = await createCarefully<CreatedKey, ServerKey>({
      ...announced(announce),
      name: token.name,
      list: () => listTokens(this.transport, token.account),
      create: () => createToken(this.transport, token),
      clock: this.ports.clock,
    });
    return this.withHelp(made);
  }

  deleteKey(key: ServerKeyRef): Promise<Deletion> {
    if (key.kind === 'api-key') return deleteApiKey(this.transport, key.id);
    if (key.accountId === undefined) throw new Error('A token without its service account.');
    return deleteToken(this.transport, { accountId: key.accountId, tokenId: key.id });
  }

  deleteServiceAccount(id: number): Promise<Deletion> {
    return deleteServiceAccount(this.transport, id);
  }

  private withHelp<M, F extends Listed>(made: CreateOutcome<M, F>): CreateOutcome<M, F> {
    const { target, isAzureManaged } = this.transport;
    return made.outcome === 'refused' && isAzureManaged && mayBeSwitchedOff(made.problem.code)
      ? { ...made, switchOn: switchKeysOn(target.url) }
      : made;
  }
}

function announced(announce: Announce | undefined): { readonly announce?: Announce } {
  return announce === undefined ? {} : { announce };
}
