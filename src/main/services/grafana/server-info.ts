import { type SwitchKeysOn, switchKeysOn } from '../../../shared/domain/grafana/azure-managed';
import { type ServerKeyKinds, serverKeyKinds } from '../../../shared/domain/grafana/key-kinds';
import { appTexts } from '../../texts/app-texts';
import { isPage, readAnswer } from './answer';
import {
  apiKeysSchema,
  healthSchema,
  membershipsSchema,
  organisationSchema,
  serviceAccountsSchema,
} from './answer-schemas';
import { apiKeysCall } from './api-keys';
import { GrafanaError } from './grafana-error';
import { accountsCall } from './service-accounts';
import type { Call, GrafanaTransport } from './transport';

export interface Organisation {
  readonly id: number;
  readonly name: string;
}

/** What a server is and may do for whoever is signed in. */
export interface ServerInfo {
  /** Absent where the server hides it. */
  readonly version?: string;
  readonly organisation: Organisation;
  /** Absent where the server does not tell it, as for service accounts. */
  readonly role?: string;
  readonly kinds: ServerKeyKinds;
  /** Of a workspace of Azure Managed Grafana that makes none: its keys may be switched off. */
  readonly switchOn?: SwitchKeysOn;
}

/** Looks a server over. `ownKeyName` is the name of the legacy key that signs in. Throws `GrafanaError`. */
export async function serverInfo(
  transport: GrafanaTransport,
  ownKeyName?: string,
): Promise<ServerInfo> {
  const version = await serverVersion(transport);
  const organisation = await currentOrganisation(transport);
  const keys = await keysAnswer(transport);
  const accountsStatus = await statusOfAccounts(transport);
  const role = keys.roles.get(ownKeyName ?? '') ?? (await memberRole(transport, organisation.id));
  const kinds = serverKeyKinds({
    apiKeysStatus: keys.status,
    serviceAccountsStatus: accountsStatus,
    ...(version === undefined ? {} : { version }),
  });
  const makesNone = kinds.preferred === undefined;
  return {
    organisation,
    kinds,
    ...(makesNone && transport.isAzureManaged
      ? { switchOn: switchKeysOn(transport.target.url) }
      : {}),
    ...(version === undefined ? {} : { version }),
    ...(role === undefined ? {} : { role }),
  };
}

const HEALTH: Call = {
  method: 'GET',
  path: '/api/health',
  anonymous: true,
  what: 'health',
  doing: 'reading',
};

/**
 * The version, or undefined where the server hides its health or its version; that it is a Grafana
 * at all then shows with the next call. Throws `GrafanaError` where there is no answer.
 */
export async function serverVersion(transport: GrafanaTransport): Promise<string | undefined> {
  const answer = await transport.call(HEALTH);
  if (answer.status >= 500) throw transport.refusal(answer, HEALTH);
  if (answer.status !== 200 || isPage(answer)) return undefined;
  return readAnswer(answer, healthSchema, HEALTH.what).version;
}

/** The organisation that calls are made in: any live key is told it. Throws `GrafanaError`. */
export async function currentOrganisation(transport: GrafanaTransport): Promise<Organisation> {
  const { data } = await transport.ask(
    { method: 'GET', path: '/api/org', what: 'organisation', doing: 'reading' },
    organisationSchema,
  );
  const wanted = transport.target.orgId;
  if (wanted === undefined || wanted === data.id) return data;
  throw new GrafanaError(
    {
      code: 'key-wrong-organisation',
      message: appTexts().grafanaConnections.otherOrganisation(data, wanted),
    },
    { status: 200 },
  );
}

async function keysAnswer(transport: GrafanaTransport) {
  const call = apiKeysCall(true);
  const answer = await transport.call(call);
  const listed = answer.status === 200 ? readAnswer(answer, apiKeysSchema, call.what) : [];
  return { status: answer.status, roles: new Map(listed.map(({ name, role }) => [name, role])) };
}

async function statusOfAccounts(transport: GrafanaTransport): Promise<number> {
  const call = accountsCall({ query: '', page: 1, perPage: 1 });
  const answer = await transport.call(call);
  if (answer.status === 200) readAnswer(answer, serviceAccountsSchema, call.what);
  return answer.status;
}

/** Of users only: keys and service accounts are answered 403, 404 or with none. */
async function memberRole(transport: GrafanaTransport, orgId: number): Promise<string | undefined> {
  const call: Call = {
    method: 'GET',
    path: '/api/user/orgs',
    what: 'memberships',
    doing: 'reading',
  };
  const answer = await transport.call(call);
  if (answer.status !== 200) return undefined;
  const memberships = readAnswer(answer, membershipsSchema, call.what);
  return memberships.find((each) => each.orgId === orgId)?.role;
}
