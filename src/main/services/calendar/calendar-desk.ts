import type { CalendarChoice, CalendarSaved } from '../../../shared/ipc/api';
import type { CalendarFiles } from '../../ports/calendar-files';
import type { FileDialogs } from '../../ports/file-dialogs';
import type { MetadataStore } from '../../ports/metadata-store';
import type { SettingsStore } from '../../ports/settings-store';
import { appTexts } from '../../texts/app-texts';
import type { CalendarKeeper } from './calendar-keeper';
import { CALENDAR_FILE, calendarOfOne } from './calendars';

export interface CalendarDeskParts {
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly settings: Pick<SettingsStore, 'read' | 'update'>;
  readonly files: CalendarFiles;
  readonly dialogs: FileDialogs;
  readonly keeper: Pick<CalendarKeeper, 'now'>;
}

/** What the window asks about calendars; each throws `ProblemError` where it is refused. */
export class CalendarDesk {
  constructor(private readonly parts: CalendarDeskParts) {}

  /** Asks for a folder and keeps the calendar there; gives whether one was chosen. */
  async chooseFolder(): Promise<boolean> {
    const folder = await this.parts.dialogs.chooseFolder(appTexts().calendar.folder);
    if (folder === undefined) return false;
    const { settings, files, keeper } = this.parts;
    const before = settings.read().calendar;
    settings.update({ calendar: { ...before, folder } });
    try {
      await keeper.now();
    } catch (error) {
      settings.update({ calendar: before });
      throw error;
    }
    if (before.folder !== undefined && before.folder !== folder) {
      await files.keep(before.folder, new Map());
    }
    return true;
  }

  async choose(choice: CalendarChoice): Promise<void> {
    const { settings, keeper } = this.parts;
    settings.update({ calendar: { ...settings.read().calendar, ...choice } });
    await keeper.now();
  }

  /** Keeps it no longer, and takes away what was kept. */
  async leaveFolder(): Promise<void> {
    const { settings, files } = this.parts;
    const { folder, ...rest } = settings.read().calendar;
    settings.update({ calendar: rest });
    if (folder !== undefined) await files.keep(folder, new Map());
  }

  async open(credentialId: string, names: boolean): Promise<void> {
    await this.parts.files.open(CALENDAR_FILE, await this.textOf(credentialId, names));
  }

  async save(credentialId: string, names: boolean): Promise<CalendarSaved> {
    const text = await this.textOf(credentialId, names);
    const { dialogs, files } = this.parts;
    const { calendar } = appTexts();
    const kinds = [{ name: calendar.kind, extensions: ['ics'] }];
    const path = await dialogs.chooseTarget(calendar.save, CALENDAR_FILE, kinds);
    if (path === undefined) return {};
    files.write(path, text);
    return { path };
  }

  private textOf(credentialId: string, names: boolean): Promise<string> {
    const { metadata, settings } = this.parts;
    const { leadTimesSeconds } = settings.read();
    return calendarOfOne(metadata.read(), credentialId, { leadTimesSeconds, names });
  }
}
