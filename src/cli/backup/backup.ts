import type { PlanRow, RestoreChoice } from '../../shared/domain/transfer/restore-plan';
import type { RestoreView } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { jsonDocument, note, print, printable, say } from '../output';
import { askBackupPassphrase, askLine } from './questions';
import { withBackups } from './session';

/** `backup now`: makes one in the folder that was chosen in the app, and prints its path. */
export async function backupNow(): Promise<number> {
  await print(await withBackups(({ shelf }) => shelf.backUp()));
  return EXIT.ok;
}

/** `backup list`: what is in the folder, and before restores. */
export async function backupList(flags: { readonly json?: true }): Promise<number> {
  const view = await withBackups(({ shelf }) => shelf.view());
  if (flags.json === true) {
    await print(jsonDocument('backup list', view));
    return view.problem === undefined ? EXIT.ok : EXIT.failure;
  }
  if (view.folder === undefined)
    note('no folder for backups is chosen: Settings, Backup in the app');
  if (view.problem !== undefined) say(view.problem.message);
  const lines = [...view.backups, ...view.beforeRestores].map(
    ({ madeAt, name, where, fromHere }) =>
      `${madeAt}  ${where === 'own' ? 'before a restore' : fromHere ? 'this computer' : 'another computer'}  ${printable(name)}`,
  );
  if (lines.length > 0) await print(lines.join('\n'));
  return view.problem === undefined ? EXIT.ok : EXIT.failure;
}

export interface RestoreFlags {
  readonly replace?: true;
  readonly take?: readonly string[];
  readonly dryRun?: true;
  readonly yes?: true;
  readonly backupPassphraseFile?: string;
}

/** `backup restore FILE`: prints what would change, asks, and does it. */
export async function backupRestore(file: string, flags: RestoreFlags): Promise<number> {
  if (flags.replace === true && flags.take !== undefined) {
    throw new UsageError('Say either --replace, which takes all, or --take.');
  }
  const asks = flags.yes !== true && flags.dryRun !== true;
  if (asks && !process.stdin.isTTY) {
    throw new UsageError(
      'There is no terminal to ask. Say --dry-run to look, or --yes to restore.',
    );
  }
  return withBackups(async ({ desk }) => {
    const { id, needsPassphrase } = await desk.take(file);
    const passphrase = needsPassphrase ? await askBackupPassphrase(flags.backupPassphraseFile) : '';
    const view = await desk.open(id, passphrase);
    const choice: RestoreChoice = {
      mode: flags.replace === true ? 'replace' : 'merge',
      take: idsNamed(view.rows, flags.take ?? []),
    };
    await print(planText(view, choice));
    if (flags.dryRun === true) return EXIT.ok;
    if (asks && !/^y(es)?$/i.test(await askLine('Restore this? [y/N] '))) {
      note('nothing was restored');
      return EXIT.ok;
    }
    const { added, changed, removed, undo } = await desk.restore(id, {
      ...choice,
      settings: false,
    });
    note(
      `${added} added, ${changed} changed, ${removed} removed; undo it with: tokentray backup undo ${undo}`,
    );
    return EXIT.ok;
  });
}

/** `backup undo NAME`: back to what was there before a restore. */
export async function backupUndo(name: string): Promise<number> {
  const { added, changed, removed } = await withBackups(({ desk }) => desk.undo(name));
  note(`${added} added, ${changed} changed, ${removed} removed`);
  return EXIT.ok;
}

function idsNamed(rows: readonly PlanRow[], names: readonly string[]): readonly string[] {
  return names.flatMap((wanted) => {
    const found = rows.filter((row) => row.id === wanted || row.name === wanted);
    if (found.length > 0) return found.map(({ id }) => id);
    throw new UsageError(`The backup has no entry of the name that was given with --take.`);
  });
}

function planText({ madeAt, missingSecrets, rows }: RestoreView, choice: RestoreChoice): string {
  const lines = rows.map(
    (row) => `${wordOf(row, choice)}  ${row.kind}  ${printable(row.name)}${differences(row)}`,
  );
  const missing =
    missingSecrets === 0 ? [] : [`${missingSecrets} secrets were missing when it was made.`];
  return [`Backup of ${madeAt}`, ...missing, ...lines].join('\n');
}

function wordOf({ state, id }: PlanRow, { mode, take }: RestoreChoice): string {
  const words = {
    added: 'add    ',
    same: 'same   ',
    changed: mode === 'replace' || take.includes(id) ? 'change ' : 'differs',
    'only-here': mode === 'replace' ? 'remove ' : 'keep   ',
  };
  return words[state];
}

function differences({ differs }: PlanRow): string {
  return differs.length === 0 ? '' : `  (${differs.join(', ')})`;
}
