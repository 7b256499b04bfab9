import type { ServerKeyRow } from '../../shared/ipc/api';
import { EXIT } from '../exit-codes';
import { connectionNamed } from '../lookup';
import { jsonDocument, note, print, warn } from '../output';
import { withSession } from '../session';
import { moment, table } from '../table';
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
    await print(
      answer.rows.length === 0
        ? 'There are no keys on this server.'
        : table(
            ['ID', 'KIND', 'NAME', 'ROLE', 'STATE', 'ENDS', 'LAST USED', 'HERE'],
            answer.rows.map(cells),
          ),
    );
    for (const { name: gone } of answer.gone) note(`“${gone}” is listed here, but gone there`);
    return EXIT.ok;
  });
}

const HERE: Readonly<Record<ServerKeyRow['here'], string>> = {
  held: 'held',
  watched: 'watched',
  former: 'replaced',
  'not-here': '-',
};

function cells(row: ServerKeyRow): readonly string[] {
  return [
    String(row.id),
    row.kind,
    row.account === undefined ? row.name : `${row.account.name} / ${row.name}`,
    row.role,
    row.state,
    moment(row.expiresAt, 'no end'),
    moment(row.lastUsedAt, '-'),
    row.signsIn ? `${HERE[row.here]}, signs in` : HERE[row.here],
  ];
}
