import { EXIT, UsageError } from '../exit-codes';
import { connectionNamed, keyNamed } from '../lookup';
import { jsonDocument, print, printable, say } from '../output';
import { type Session, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import type { TestFlags } from './register';

/** `grafana test`: asks the server; a key that is not alive, or no server, ends with a failure. */
export async function test(flags: TestFlags): Promise<number> {
  const { credential, connection } = flags;
  if (credential === undefined && connection === undefined) {
    throw new UsageError(cliTexts().grafana.whatToTest);
  }
  return withSession((session) =>
    credential === undefined
      ? testConnection(session, connection ?? '', flags)
      : testCredential(session, credential, flags),
  );
}

async function testCredential(
  { metadata, grafana }: Session,
  name: string,
  flags: TestFlags,
): Promise<number> {
  const key = keyNamed(metadata.read(), name);
  const answer = await grafana.serverKeys.test(key.id);
  if (flags.json === true)
    await print(jsonDocument('grafana test', { credential: key.name, ...answer }));
  if (answer.alive) {
    if (flags.json !== true) await print(printable(answer.words));
    return EXIT.ok;
  }
  say(answer.words);
  return EXIT.failure;
}

async function testConnection(
  { metadata, grafana }: Session,
  name: string,
  flags: TestFlags,
): Promise<number> {
  const connection = connectionNamed(metadata.read(), name);
  const answer = await grafana.connections.test(connection.id);
  if (flags.json === true)
    await print(jsonDocument('grafana test', { connection: connection.name, ...answer }));
  if (answer.ok) {
    if (flags.json !== true) await print(printable(answer.report.words));
    return EXIT.ok;
  }
  say(answer.problem.message);
  return EXIT.failure;
}
