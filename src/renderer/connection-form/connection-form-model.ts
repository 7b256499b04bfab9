import { isAzureManaged } from '../../shared/domain/grafana/azure-managed';
import { entraTokenExpiry } from '../../shared/domain/grafana/entra-token';
import { checkPastedKey } from '../../shared/domain/grafana/pasted-key';
import { parseServerAddress, type ServerAddress } from '../../shared/domain/grafana/server-address';
import { checkEnvironment, checkName } from '../../shared/domain/names';
import { ok, type Result, refuse } from '../../shared/domain/result';
import type {
  CredentialView,
  GrafanaConnectionInput,
  GrafanaConnectionView,
  GrafanaSignInInput,
  SourceView,
} from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';

export type SignInMethod = GrafanaSignInInput['method'];

/** The form as typed, every way to sign in at once, so that nothing is lost by looking at another. */
export interface ConnectionValues {
  readonly name: string;
  readonly address: string;
  readonly environment: string;
  /** `auto` until one is chosen: what the address suggests. */
  readonly method: SignInMethod | 'auto';
  readonly key: string;
  readonly user: string;
  readonly password: string;
  readonly tenant: string;
  readonly audience: string;
  readonly token: string;
  readonly allowHttp: boolean;
  readonly trustedFingerprint: string;
}

export const EMPTY_CONNECTION: ConnectionValues = {
  name: '',
  address: '',
  environment: '',
  method: 'auto',
  key: '',
  user: '',
  password: '',
  tenant: '',
  audience: '',
  token: '',
  allowHttp: false,
  trustedFingerprint: '',
};

/** The fields that hold what is signed in with. */
export const SIGN_IN_SECRETS = [
  'key',
  'password',
  'token',
] as const satisfies readonly (keyof ConnectionValues)[];

/** What the form of a stored connection starts from: no secret is ever filled in. */
export function storedConnection(
  source: GrafanaConnectionView,
  credentials: readonly CredentialView[],
): ConnectionValues {
  const { name, url, orgId, environment, signIn, allowHttp, trustedFingerprint = '' } = source;
  const address = orgId === undefined ? url : `${url}/?orgId=${orgId}`;
  const common = { ...EMPTY_CONNECTION, name, address, environment, allowHttp, trustedFingerprint };
  switch (signIn.method) {
    case 'credential': {
      const key = credentials.find((each) => each.id === signIn.credentialId);
      const isEntra = key?.kind === 'grafana-key' && key.keyKind === 'entra-token';
      return { ...common, method: isEntra ? 'entra-token' : 'key' };
    }
    case 'password':
      return { ...common, method: 'password', user: signIn.user };
    case 'azure-cli':
      return {
        ...common,
        method: 'azure-cli',
        tenant: signIn.tenant ?? '',
        audience: signIn.audience ?? '',
      };
  }
}

/** Where the address leads, as far as it can be read yet. */
export function addressOf({
  address,
}: Pick<ConnectionValues, 'address'>): ServerAddress | undefined {
  const parsed = parseServerAddress(address, 'address');
  return parsed.ok ? parsed.value : undefined;
}

const SELF_HOSTED_FIRST = ['key', 'password', 'azure-cli', 'entra-token'] as const;
const AZURE_FIRST = ['azure-cli', 'entra-token', 'key', 'password'] as const;

/** The ways to sign in, the likeliest first. */
export function methodsFor(values: Pick<ConnectionValues, 'address'>): readonly SignInMethod[] {
  const address = addressOf(values);
  return address !== undefined && isAzureManaged(address.url) ? AZURE_FIRST : SELF_HOSTED_FIRST;
}

/** The way that is chosen, or that the address suggests. */
export function methodOf(values: Pick<ConnectionValues, 'address' | 'method'>): SignInMethod {
  if (values.method !== 'auto') return values.method;
  return methodsFor(values)[0] ?? 'key';
}

/**
 * The values with another address. What was agreed to for one server (no encryption, a certificate)
 * holds for that server alone.
 */
export function atAddress(values: ConnectionValues, address: string): ConnectionValues {
  const [before, after] = [originOf(values.address), originOf(address)];
  return before === after
    ? { ...values, address }
    : { ...values, address, allowHttp: false, trustedFingerprint: '' };
}

function originOf(address: string): string {
  const url = addressOf({ address })?.url;
  return url === undefined ? '' : new URL(url).origin;
}

interface ConnectionRules {
  readonly sources: readonly Pick<SourceView, 'id' | 'name'>[];
  /** The connection that is edited; absent for a new one. */
  readonly edited: GrafanaConnectionView | undefined;
  readonly nowMs: number;
  readonly texts: {
    readonly userEmpty: string;
    readonly passwordEmpty: string;
    readonly tokenForm: string;
    readonly httpNotAccepted: string;
    tokenEnded(when: string): string;
  };
  /** How a moment is written, milliseconds since 1970 UTC. */
  written(ms: number): string;
}

/** A sentence for each field that cannot be right; the messages never hold any of a secret. */
export function checkConnectionForm(
  values: ConnectionValues,
  rules: ConnectionRules,
): Errors<keyof ConnectionValues> {
  const { sources, edited, texts } = rules;
  const taken = sources.filter((each) => each.id !== edited?.id).map((each) => each.name);
  const insecure = addressOf(values)?.insecure === true;
  return errorsOf({
    name: checkName(values.name, { taken }),
    address: parseServerAddress(values.address, 'address'),
    environment: checkEnvironment(values.environment),
    allowHttp:
      insecure && !values.allowHttp ? refuse('url-insecure', texts.httpNotAccepted) : undefined,
    ...checkSignInFields(values, rules),
  });
}

/** Those of the fields that Test needs too. */
export function checkForTest(
  errors: Errors<keyof ConnectionValues>,
): readonly (keyof ConnectionValues)[] {
  const fields = Object.keys(errors) as (keyof ConnectionValues)[];
  return fields.filter((field) => field !== 'name' && field !== 'environment');
}

type SignInChecks = { readonly [field in keyof ConnectionValues]?: Result<unknown> | undefined };

function checkSignInFields(
  values: ConnectionValues,
  { edited, nowMs, texts, written }: ConnectionRules,
): SignInChecks {
  const stored = edited?.signIn;
  switch (methodOf(values)) {
    case 'key':
      if (values.key.trim() === '' && stored?.method === 'credential') return {};
      return { key: checkPastedKey(values.key, 'key') };
    case 'entra-token':
      if (values.token.trim() === '' && stored?.method === 'credential') return {};
      return { token: checkToken(values.token, nowMs, texts, written) };
    case 'password': {
      const kept = stored?.method === 'password' && stored.user === values.user.trim();
      return {
        user: values.user.trim() === '' ? refuse('user-empty', texts.userEmpty) : undefined,
        password:
          values.password === '' && !kept
            ? refuse('password-empty', texts.passwordEmpty)
            : undefined,
      };
    }
    case 'azure-cli':
      return {};
  }
}

function checkToken(
  typed: string,
  nowMs: number,
  texts: ConnectionRules['texts'],
  written: (ms: number) => string,
): Result<unknown> {
  const pasted = checkPastedKey(typed, 'token');
  if (!pasted.ok) return pasted;
  if (pasted.value.kind !== 'entra-token') return refuse('entra-token-form', texts.tokenForm);
  const endsMs = tokenEndMs(typed);
  return endsMs !== undefined && endsMs <= nowMs
    ? refuse('entra-token-ended', texts.tokenEnded(written(endsMs)))
    : ok(undefined);
}

/** When a pasted Entra token ends, milliseconds since 1970 UTC; undefined where it does not tell. */
export function tokenEndMs(typed: string): number | undefined {
  const pasted = checkPastedKey(typed, 'token');
  const exact = pasted.ok ? entraTokenExpiry(pasted.value.key) : undefined;
  return exact === undefined ? undefined : Date.parse(`${exact.slice(0, 23)}Z`);
}

/** What is handed to the app: only the chosen way to sign in. */
export function connectionInput(values: ConnectionValues): GrafanaConnectionInput {
  const { name, address, environment, allowHttp, trustedFingerprint } = values;
  return { name, address, environment, allowHttp, trustedFingerprint, signIn: signInOf(values) };
}

function signInOf(values: ConnectionValues): GrafanaSignInInput {
  const { key, user, password, tenant, audience, token } = values;
  switch (methodOf(values)) {
    case 'key':
      return { method: 'key', key };
    case 'password':
      return { method: 'password', user, password };
    case 'azure-cli':
      return { method: 'azure-cli', tenant, audience };
    case 'entra-token':
      return { method: 'entra-token', token };
  }
}

/** What is tried: a test needs no name and no environment yet. */
export function inputToTry(values: ConnectionValues): GrafanaConnectionInput {
  return { ...connectionInput(values), name: crypto.randomUUID(), environment: 'test' };
}

/** Equal for two states of the form that a server would answer alike. */
export function testedState(values: ConnectionValues): string {
  const { name: _, environment: __, ...rest } = connectionInput(values);
  return JSON.stringify(rest);
}
