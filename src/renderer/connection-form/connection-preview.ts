import type { GrafanaConnectionView } from '../../shared/ipc/api';
import type { Texts } from '../texts/en-later';
import { type ConnectionValues, methodOf, SIGN_IN_SECRETS } from './connection-form-model';

/** What is going to be kept of a connection, in words that hold none of what signs in. */
export function connectionFacts(
  values: ConnectionValues,
  edited: Pick<GrafanaConnectionView, 'signIn'> | undefined,
  { forms, connection }: Pick<Texts, 'forms' | 'connection'>,
): readonly (readonly [string, string])[] {
  const { preview } = forms;
  const method = methodOf(values);
  return [
    [preview.name, values.name],
    [preview.environment, values.environment],
    [preview.server, values.address],
    [preview.signIn, connection.form.methods[method]],
    [preview.secret, secretOf(values, method, edited, preview)],
  ];
}

function secretOf(
  values: ConnectionValues,
  method: ReturnType<typeof methodOf>,
  edited: Pick<GrafanaConnectionView, 'signIn'> | undefined,
  preview: Texts['forms']['preview'],
): string {
  if (method === 'azure-cli') return preview.none;
  const field = SIGN_IN_SECRETS.find(
    (each) => each === (method === 'entra-token' ? 'token' : method),
  );
  const typed = field !== undefined && values[field] !== '';
  const stored = edited?.signIn.method === (method === 'password' ? 'password' : 'credential');
  if (typed) return stored ? preview.replaces : preview.toKeychain;
  return stored ? preview.stays : '';
}
