import type { PlanRow, RestoreChoice } from '../../shared/domain/transfer/restore-plan';
import type { RestoreView } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { jsonDocument, note, print, printable, say } from '../output';
import { cliTexts } from '../texts/cli-texts';
import type { Becomes } from '../texts/en/backup';
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
  const { noFolder, origin } = cliTexts().backup;
  if (view.folder === undefined) note(noFolder);
  if (view.problem !== undefined) say(view.problem.message);
  const lines = [...view.backups, ...view.beforeRestores].map(
    ({ madeAt, name, where, fromHere }) =>
      `${madeAt}  ${origin[where === 'own' ? 'own' : fromHere ? 'here' : 'elsewhere']}  ${printable(name)}`,
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
  const texts = cliTexts().backup;
  if (flags.replace === true && flags.take !== undefined) {
    throw new UsageError(texts.replaceOrTake);
  }
  const asks = flags.yes !== true && flags.dryRun !== true;
  if (asks && !process.stdin.isTTY) {
    throw new UsageError(texts.noTerminalForRestore);
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
    if (asks && !/^y(es)?$/i.test(await askLine(`${texts.restoreThis} `))) {
      note(texts.nothingRestored);
      return EXIT.ok;
    }
    const restored = await desk.restore(id, { ...choice, settings: false });
    note(texts.restored(restored, restored.undo));
    return EXIT.ok;
  });
}

/** `backup undo NAME`: back to what was there before a restore. */
export async function backupUndo(name: string): Promise<number> {
  const undone = await withBackups(({ desk }) => desk.undo(name));
  note(cliTexts().backup.done(undone));
  return EXIT.ok;
}

function idsNamed(rows: readonly PlanRow[], names: readonly string[]): readonly string[] {
  return names.flatMap((wanted) => {
    const found = rows.filter((row) => row.id === wanted || row.name === wanted);
    if (found.length > 0) return found.map(({ id }) => id);
    throw new UsageError(cliTexts().backup.unknownEntry);
  });
}

function planText({ madeAt, missingSecrets, rows }: RestoreView, choice: RestoreChoice): string {
  const texts = cliTexts().backup;
  const longest = Math.max(...Object.values(texts.becomes).map((word) => word.length));
  const lines = rows.map((row) => {
    const word = texts.becomes[becomes(row, choice)].padEnd(longest);
    return `${word}  ${row.kind}  ${printable(row.name)}${differences(row)}`;
  });
  const missing = missingSecrets === 0 ? [] : [texts.missing(missingSecrets)];
  return [texts.backupOf(madeAt), ...missing, ...lines].join('\n');
}

function becomes({ state, id }: PlanRow, { mode, take }: RestoreChoice): Becomes {
  switch (state) {
    case 'added':
      return 'add';
    case 'same':
      return 'same';
    case 'changed':
      return mode === 'replace' || take.includes(id) ? 'change' : 'differs';
    case 'only-here':
      return mode === 'replace' ? 'remove' : 'keep';
  }
}

function differences({ differs }: PlanRow): string {
  const words = cliTexts().backup.differences;
  return differs.length === 0 ? '' : `  (${differs.map((each) => words[each]).join(', ')})`;
}
