import type { KeyKind, KindSupport } from '../../shared/domain/grafana/key-kinds';
import {
  DEFAULT_KEY_TIME_TO_LIVE,
  parseKeyTimeToLive,
} from '../../shared/domain/grafana/key-time-to-live';
import { DEFAULT_ROLE, GRAFANA_ROLES } from '../../shared/domain/grafana/roles';
import type { ServiceAccount } from '../../shared/domain/grafana/server-key';
import { checkName } from '../../shared/domain/names';
import { refuse } from '../../shared/domain/result';
import type {
  GrafanaConnectionView,
  GrafanaKeyInput,
  GrafanaServerReport,
} from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';

export interface KeyValues {
  readonly name: string;
  readonly connectionId: string;
  /** `auto` until one is chosen: what the server makes. */
  readonly keyKind: KeyKind | 'auto';
  readonly accountMode: 'new' | 'existing';
  /** Undefined until it is typed: then the key's own name. */
  readonly accountName: string | undefined;
  readonly account: ServiceAccount | undefined;
  readonly role: string;
  readonly timeToLive: string;
  readonly neverEnds: boolean;
}

/** What the form starts from: the only connection is chosen, of several none is. */
export function startingKey(
  connections: readonly GrafanaConnectionView[],
  sourceId: string | undefined,
): KeyValues {
  const connection =
    connections.find((each) => each.id === sourceId) ??
    (connections.length === 1 ? connections[0] : undefined);
  return {
    name: '',
    connectionId: connection?.id ?? '',
    keyKind: 'auto',
    accountMode: 'new',
    accountName: undefined,
    account: undefined,
    role: DEFAULT_ROLE,
    timeToLive: DEFAULT_KEY_TIME_TO_LIVE,
    neverEnds: false,
  };
}

/** The values with another connection: what was chosen of the other server is forgotten. */
export function onConnection(values: KeyValues, connectionId: string): KeyValues {
  return { ...values, connectionId, keyKind: 'auto', account: undefined };
}

const UNTOLD: KindSupport = { creates: 'unknown', lists: 'unknown' };

/** The kinds in the order to offer them, with what the server says of each. */
export function kindsFor(
  report: GrafanaServerReport | undefined,
): readonly { readonly kind: KeyKind; readonly support: KindSupport }[] {
  const kinds = [
    {
      kind: 'service-account-token' as const,
      support: report?.keyKinds.serviceAccountTokens ?? UNTOLD,
    },
    { kind: 'api-key' as const, support: report?.keyKinds.apiKeys ?? UNTOLD },
  ];
  return report?.keyKinds.preferred === 'api-key' ? kinds.reverse() : kinds;
}

/** The kind that is chosen, or that the server makes. */
export function kindOf(
  { keyKind }: Pick<KeyValues, 'keyKind'>,
  report: GrafanaServerReport | undefined,
): KeyKind {
  if (keyKind !== 'auto') return keyKind;
  return report?.keyKinds.preferred ?? 'service-account-token';
}

/** The roles to choose from; where the server was not asked yet, those that all know. */
export function rolesOf(kind: KeyKind, report: GrafanaServerReport | undefined): readonly string[] {
  const told = report?.roles ?? GRAFANA_ROLES.filter((role) => role !== 'None');
  return kind === 'api-key' ? told.filter((role) => role !== 'None') : told;
}

/** A token of an existing account has the account's role; else the one that is chosen. */
export function roleOf(values: KeyValues, kind: KeyKind): string {
  return kind === 'service-account-token' && values.accountMode === 'existing'
    ? (values.account?.role ?? values.role)
    : values.role;
}

/** The new account's name: the key's, until another one is typed. */
export function accountNameOf({ accountName, name }: KeyValues): string {
  return accountName ?? name;
}

interface KeyRules {
  readonly report: GrafanaServerReport | undefined;
  readonly texts: {
    readonly chooseConnection: string;
    readonly accountMissing: string;
    readonly neverMissing: string;
    readonly kindNotMade: string;
  };
}

/** A sentence for each field that cannot be right. */
export function checkKey(values: KeyValues, { report, texts }: KeyRules): Errors<keyof KeyValues> {
  const kind = kindOf(values, report);
  const forAccount = kind === 'service-account-token';
  const ttl = parseKeyTimeToLive(values.timeToLive);
  const made = kindsFor(report).find((each) => each.kind === kind)?.support.creates !== 'no';
  return errorsOf({
    name: checkName(values.name),
    connectionId:
      values.connectionId === '' ? refuse('connection-missing', texts.chooseConnection) : undefined,
    keyKind: made ? undefined : refuse('kind-not-made', texts.kindNotMade),
    accountName:
      forAccount && values.accountMode === 'new' && values.name.trim() !== ''
        ? checkName(accountNameOf(values))
        : undefined,
    account:
      forAccount && values.accountMode === 'existing' && values.account === undefined
        ? refuse('account-missing', texts.accountMissing)
        : undefined,
    timeToLive: ttl,
    neverEnds:
      ttl.ok && ttl.value.kind === 'never' && !values.neverEnds
        ? refuse('ttl-never', texts.neverMissing)
        : undefined,
  });
}

/** What is handed to the app. */
export function keyInput(
  values: KeyValues,
  report: GrafanaServerReport | undefined,
): GrafanaKeyInput {
  const keyKind = kindOf(values, report);
  const { name, connectionId, timeToLive, account } = values;
  const input: GrafanaKeyInput = {
    connectionId,
    name,
    role: roleOf(values, keyKind),
    timeToLive,
    neverEnds: values.neverEnds && timeToLive.trim() === '',
    keyKind,
  };
  if (keyKind === 'api-key') return input;
  if (values.accountMode === 'new') {
    return { ...input, account: { newName: accountNameOf(values) } };
  }
  return account === undefined ? input : { ...input, account: { existingId: account.id } };
}
