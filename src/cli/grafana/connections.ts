import type { GrafanaConnection } from '../../shared/domain/model';
import { EXIT } from '../exit-codes';
import { openMetadata } from '../metadata';
import { jsonDocument, print } from '../output';
import { table } from '../table';
import { cliTexts } from '../texts/cli-texts';
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
  const { grafana } = cliTexts();
  await print(
    connections.length === 0
      ? grafana.noConnection
      : table(
          grafana.connectionsTable,
          connections.map((each) => [
            each.name,
            addressOf(each),
            each.environment,
            grafana.signIn[each.signIn.method],
            String(countOf(each.id)),
          ]),
        ),
  );
  return EXIT.ok;
}

function addressOf({ url, orgId }: GrafanaConnection): string {
  return orgId === undefined ? url : `${url}/?orgId=${orgId}`;
}
