import type { GrafanaConnection } from '../../shared/domain/model';
import { EXIT } from '../exit-codes';
import { openMetadata } from '../metadata';
import { jsonDocument, print } from '../output';
import { table } from '../table';
import type { JsonFlag } from './register';

/** `grafana connections`: lists them; asks neither a server nor the keychain. */
export async function listConnections(flags: JsonFlag): Promise<number> {
  const { sources, credentials } = openMetadata().read();
  const connections = sources
    .filter((each) => each.kind === 'grafana-connection')
    .sort((a, b) => a.name.localeCompare(b.name));
  const countOf = (id: string) => credentials.filter((each) => each.sourceId === id).length;
  if (flags.json === true) {
    await print(
      jsonDocument('grafana connections', {
        connections: connections.map(({ id, name, url, orgId, environment, signIn }) => ({
          id,
          name,
          url,
          ...(orgId === undefined ? {} : { orgId }),
          environment,
          signIn: signIn.method,
          credentials: countOf(id),
        })),
      }),
    );
    return EXIT.ok;
  }
  await print(
    connections.length === 0
      ? 'There is no connection yet. Add one in the app.'
      : table(
          ['NAME', 'ADDRESS', 'ENVIRONMENT', 'SIGN-IN', 'KEYS HERE'],
          connections.map((each) => [
            each.name,
            addressOf(each),
            each.environment,
            SIGN_IN[each.signIn.method],
            String(countOf(each.id)),
          ]),
        ),
  );
  return EXIT.ok;
}

const SIGN_IN: Readonly<Record<GrafanaConnection['signIn']['method'], string>> = {
  credential: 'key',
  password: 'password',
  'azure-cli': 'Azure CLI',
};

function addressOf({ url, orgId }: GrafanaConnection): string {
  return orgId === undefined ? url : `${url}/?orgId=${orgId}`;
}
