import type { ServerKeyRow } from '../../shared/ipc/api';
import { EXIT } from '../exit-codes';
import { connectionNamed } from '../lookup';
import { jsonDocument, note, print, warn } from '../output';
import { withSession } from '../session';
import { moment, table } from '../table';
import { cliTexts } from '../texts/cli-texts';
import type { KeysFlags } from './register';

/** `grafana keys`: lists what is on the server, and how it stands here. Throws `ProblemError`. */
export function listKeys(flags: KeysFlags): Promise<number> {
  return withSession(async ({ metadata, grafana }) => {
    const { id, name } = connectionNamed(metadata.read(), flags.connection);
    const answer = await grafana.serverKeys.list(id, flags.includeExpired === true);
    for (const sentence of answer.notes) warn(sentence);
    if (flags.json === true) {
      await print(jsonDocument('grafana keys', { connection: name, ...answer }));
      return EXIT.ok;
    }
    const texts = cliTexts().grafana;
    await print(
      answer.rows.length === 0 ? texts.noKeys : table(texts.keysTable, answer.rows.map(cells)),
    );
    for (const { name: gone } of answer.gone) note(texts.goneThere(gone));
    return EXIT.ok;
  });
}

function cells(row: ServerKeyRow): readonly string[] {
  const { grafana } = cliTexts();
  const here = row.here === 'not-here' ? '-' : grafana.here[row.here];
  return [
    String(row.id),
    row.kind,
    row.account === undefined ? row.name : `${row.account.name} / ${row.name}`,
    row.role,
    row.state,
    moment(row.expiresAt, grafana.noEnd),
    moment(row.lastUsedAt, '-'),
    row.signsIn ? grafana.signsIn(here) : here,
  ];
}
