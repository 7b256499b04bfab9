import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { REPEATABLE } from '../../../shared/domain/import/fields';
import type { ImportTable } from '../../../shared/domain/import/import-table';
import type { SniffedFormat } from '../../../shared/domain/import/sniff';
import { checkEnvironment } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type {
  ImportChoice,
  ImportDone,
  ImportFilter,
  ImportOptions,
  ImportProgress,
  ImportRowsView,
  ImportView,
} from '../../../shared/ipc/import-requests';
import type { Clock } from '../../ports/clock';
import type { ImportFiles, Trash } from '../../ports/import-files';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { HistoryNotes } from '../history';
import type { Vault } from '../vault';
import type { HeldImport } from './held-import';
import { planImport } from './import-plan';
import { surveyed } from './import-survey';
import { importView, isShown, rowView } from './import-views';
import { writeImport } from './import-writer';
import type { PlannedRow } from './planned-row';
import { readImport } from './read-import';
import { Recognition } from './recognition';
import { inTurns } from './turns';

export interface ImportDeskParts {
  readonly metadata: MetadataStore;
  readonly vault: Pick<Vault, 'commit' | 'fingerprintOf'>;
  readonly clock: Clock;
  readonly history: HistoryNotes;
  readonly files: ImportFiles;
  /** Absent where there is no desktop. */
  readonly trash?: Trash;
}

const HELD_MS = 10 * 60_000;
const ROWS_SHOWN = 100;
const ENVIRONMENT = 'production';
const IDLE: ImportProgress = { stage: 'idle', share: 0 };

/**
 * Reads a file, shows what it would bring, and imports it. What was read stays here, in memory and
 * for ten minutes after it was last looked at; a second file takes the place of the first.
 */
export class ImportDesk {
  private held: HeldImport | undefined;
  private cancel: () => void = () => undefined;
  private at: ImportProgress = IDLE;
  private busy = false;
  /** One choice after the other, and an import after them all. */
  private choosing: Promise<unknown> = Promise.resolve();
  /** How often what was read was dropped. */
  private forgotten = 0;

  constructor(private readonly parts: ImportDeskParts) {}

  /** How far the work is that is going on. */
  get progress(): ImportProgress {
    return this.at;
  }

  /** Reads a file; throws `ProblemError` with what is wrong with it. */
  open(path: string, told?: SniffedFormat): Promise<ImportView> {
    return this.alone(async () => {
      this.forget();
      const { forgotten } = this;
      const { files, clock } = this.parts;
      const fileName = basename(path);
      const read = unwrap(await readImport(path, fileName, files, this.pace('reading'), told));
      const held: HeldImport = {
        id: randomUUID(),
        path,
        fileName,
        read,
        recognition: new Recognition(clock.now()),
        prints: new Map(),
        table: read.table,
        survey: { columns: [], order: undefined },
        chosenOrder: undefined,
        zone: 'local',
        environment: ENVIRONMENT,
        options: { dateOrder: undefined, zone: clock.zone(), environment: ENVIRONMENT },
        rows: [],
        imported: false,
      };
      await this.plan(held);
      // The app was locked meanwhile.
      if (this.forgotten !== forgotten) throw noLongerHeld();
      this.held = held;
      return await this.view(held);
    });
  }

  /** Reads the same file otherwise; choices for its rows begin anew. Throws `ProblemError`. */
  change(id: string, options: ImportOptions): Promise<ImportView> {
    const held = this.find(id);
    return this.alone(async () => {
      if (options.environment !== undefined) {
        held.environment = unwrap(checkEnvironment(options.environment));
      }
      held.zone = options.zone ?? held.zone;
      held.chosenOrder = options.dateOrder ?? held.chosenOrder;
      const { withHeader } = held.read;
      if (options.hasHeader !== undefined && withHeader !== undefined) {
        held.table = await withHeader(options.hasHeader, this.pace('reading'));
      }
      if (options.fields !== undefined) held.table = matched(held.table, options.fields);
      await this.plan(held);
      return await this.view(held);
    });
  }

  async rows(id: string, filter: ImportFilter, from: number): Promise<ImportRowsView> {
    const pace = inTurns();
    const shown: PlannedRow[] = [];
    let total = 0;
    for (const row of this.find(id).rows) {
      if (pace.due()) await pace.rest(1);
      if (!isShown(row, filter)) continue;
      if (total >= from && shown.length < ROWS_SHOWN) shown.push(row);
      total += 1;
    }
    return { total, rows: shown.map(rowView) };
  }

  /** Chooses for one row, or for all that the filter shows and that can be chosen so. */
  choose(id: string, which: number | ImportFilter, choice: ImportChoice): Promise<ImportView> {
    const chosen = this.choosing.then(() => this.chooseNow(id, which, choice));
    this.choosing = chosen.catch(() => undefined);
    return chosen;
  }

  private async chooseNow(
    id: string,
    which: number | ImportFilter,
    choice: ImportChoice,
  ): Promise<ImportView> {
    const held = this.find(id);
    const pace = inTurns();
    const rows = typeof which === 'number' ? held.rows.slice(which, which + 1) : held.rows;
    for (const row of rows) {
      if (pace.due()) await pace.rest(1);
      const meant = typeof which === 'number' || isShown(row, which);
      if (meant && row.choices.includes(choice)) row.choice = choice;
    }
    return this.view(held);
  }

  /** All rows with what would become or became of them. */
  planned(id: string): readonly PlannedRow[] {
    return this.find(id).rows;
  }

  /** Writes the chosen rows, all or none; throws `ProblemError` with nothing written. */
  run(id: string): Promise<ImportDone> {
    const held = this.find(id);
    return this.alone(async () => {
      await this.choosing;
      const { notYet } = await this.view(held);
      if (notYet !== undefined) throw new ProblemError(notYet);
      if (held.imported) {
        throw new ProblemError({
          code: 'import-done',
          message: appTexts().imports.done,
        });
      }
      const done = await writeImport(held.rows, this.parts, this.pace('storing'), (progress) => {
        this.at = progress;
      });
      held.imported = done.added + done.replaced > 0;
      return done;
    });
  }

  /** Moves the file that was imported to the trash. Throws `ProblemError`. */
  async discardFile(id: string): Promise<void> {
    const { path, imported } = this.find(id);
    const { trash } = this.parts;
    if (!imported || trash === undefined) {
      throw new ProblemError({ code: 'import-not-done', message: appTexts().imports.notDone });
    }
    await trash.put(path);
  }

  /** Drops what was read; with an ID only that one. */
  forget(id?: string): void {
    if (id !== undefined && this.held?.id !== id) return;
    this.cancel();
    this.held = undefined;
    this.forgotten += 1;
  }

  private async plan(held: HeldImport): Promise<void> {
    const { metadata, clock } = this.parts;
    const zone = held.zone === 'utc' ? 'UTC' : clock.zone();
    held.survey = await surveyed(held.table, zone, this.pace('comparing'));
    const dateOrder = held.chosenOrder ?? held.survey.order;
    held.options = { dateOrder, zone, environment: held.environment };
    delete held.doubt;
    held.rows = await planImport({
      table: held.table,
      options: held.options,
      document: metadata.read(),
      recognition: held.recognition,
      fingerprintOf: (secret) => this.fingerprintOf(held, secret),
      nowMs: clock.now(),
      pace: this.pace('comparing'),
    });
  }

  /** A keychain that cannot serve now is asked once, and told of. */
  private async fingerprintOf(held: HeldImport, secret: string): Promise<string | undefined> {
    const { prints } = held;
    if (prints.has(secret)) return prints.get(secret);
    if (held.doubt !== undefined) return undefined;
    try {
      const print = await this.parts.vault.fingerprintOf(secret);
      prints.set(secret, print);
      return print;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      held.doubt = `${appTexts().imports.maybeKnown} ${error.message}`;
      return undefined;
    }
  }

  private async view(held: HeldImport): Promise<ImportView> {
    this.keepFor(held);
    const localZone = this.parts.clock.zone();
    const view = await importView({ ...held, localZone, pace: inTurns() });
    if (held.doubt === undefined) return view;
    return { ...view, remarks: [...view.remarks, held.doubt] };
  }

  private find(id: string): HeldImport {
    const { held } = this;
    if (held?.id === id) {
      this.keepFor(held);
      return held;
    }
    throw noLongerHeld();
  }

  private keepFor(held: HeldImport): void {
    this.cancel();
    this.cancel = this.parts.clock.after(HELD_MS, () => {
      if (this.busy) this.keepFor(held);
      else this.forget(held.id);
    });
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy) {
      throw new ProblemError({
        code: 'import-busy',
        message: appTexts().imports.busy,
      });
    }
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
      this.at = IDLE;
    }
  }

  private pace(stage: 'reading' | 'comparing' | 'storing') {
    this.at = { stage, share: 0 };
    return inTurns((share) => {
      this.at = { stage, share: Math.min(Math.max(share, 0), 1) };
    });
  }
}

function noLongerHeld(): ProblemError {
  return new ProblemError({
    code: 'import-forgotten',
    message: appTexts().imports.gone,
  });
}

/** The table with other matches; of a field that is there once the first column counts. */
function matched(table: ImportTable, fields: readonly ImportTable['columns'][number]['field'][]) {
  const columns = table.columns.map((column, place) => {
    const field = fields[place] ?? column.field;
    const isTaken = !REPEATABLE.has(field) && fields.indexOf(field) !== place;
    return { ...column, field: isTaken ? ('ignore' as const) : field };
  });
  return { ...table, columns };
}
