import { ProblemError } from '../../shared/domain/result';
import type { ServerKeyRow } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { connectionNamed } from '../lookup';
import { jsonDocument, print, printable, say } from '../output';
import { uninterrupted, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import type { DeleteFlags } from './register';

/** `grafana delete`: deletes on the server, then what is kept of it here. Gives the exit code. */
export function deleteKeys(flags: DeleteFlags): Promise<number> {
  return withSession(async ({ metadata, grafana }) => {
    const texts = cliTexts().grafana;
    const { id, name } = connectionNamed(metadata.read(), flags.connection);
    const { rows } = await grafana.serverKeys.list(id, true);
    const wanted = [...new Set(flags.id)].map((number) => rowOf(rows, number, flags));
    if (flags.yes !== true) {
      throw new UsageError(texts.wouldDelete(wanted.map(shown), printable(name)));
    }
    const refs = wanted.map(({ kind, id: number, account }) => ({
      kind,
      id: number,
      ...(account === undefined ? {} : { accountId: account.id }),
    }));
    const result = await uninterrupted(() =>
      grafana.serverKeys.delete(id, refs, flags.evenSignIn === true).catch(withFlag),
    );
    await print(
      flags.json === true
        ? jsonDocument('grafana delete', result)
        : texts.deleted(result.deleted, wanted.length, printable(name)),
    );
    for (const sentence of result.failures) say(sentence);
    return result.failures.length === 0 ? EXIT.ok : EXIT.failure;
  });
}

function rowOf(rows: readonly ServerKeyRow[], number: number, { kind }: DeleteFlags): ServerKeyRow {
  const found = rows.filter((row) => row.id === number && (kind ?? row.kind) === row.kind);
  const [row] = found;
  if (found.length === 1 && row !== undefined) return row;
  const { grafana } = cliTexts();
  throw new ProblemError({
    code: found.length === 0 ? 'key-unknown' : 'key-ambiguous',
    message: found.length === 0 ? grafana.numberUnknown(number) : grafana.numberAmbiguous(number),
  });
}

function shown(row: ServerKeyRow): ServerKeyRow {
  return { ...row, name: printable(row.name) };
}

function withFlag(error: unknown): never {
  if (error instanceof ProblemError && error.problem.code === 'deletes-sign-in') {
    const message = `${error.problem.message} ${cliTexts().grafana.evenSignInFlag}`;
    throw new ProblemError({ ...error.problem, message });
  }
  throw error;
}
