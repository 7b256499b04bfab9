import { parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import { ProblemError, unwrap } from '../../shared/domain/result';
import type { Settings } from '../../shared/domain/settings';
import type { SettingsEdit } from '../../shared/ipc/api';
import type { SettingsStore } from '../ports/settings-store';
import type { LoginItem } from '../ports/shell';
import { appTexts } from '../texts/app-texts';

/** Changes of the settings, with what they do outside the file. */
export class Preferences {
  constructor(
    private readonly settings: SettingsStore,
    private readonly loginItem: LoginItem,
  ) {}

  /** Applies an edit; throws `ProblemError` for lead times that cannot be read. */
  async edit(edit: SettingsEdit): Promise<Settings> {
    const { leadTimes, launchAtLogin, ...plain } = edit;
    const change: Partial<Settings> = { ...plain };
    if (leadTimes !== undefined) {
      const parsed = unwrap(parseLeadTimes(leadTimes, 'leadTimes'));
      change.leadTimesSeconds = parsed === 'off' ? [] : parsed;
    }
    if (launchAtLogin !== undefined) {
      await this.setLoginItem(launchAtLogin);
      change.launchAtLogin = launchAtLogin;
    }
    this.settings.update(change);
    return this.settings.read();
  }

  /** The user may have changed what starts at login in the system's own settings. */
  async readLoginItem(): Promise<void> {
    const launchAtLogin = await this.loginItem.isEnabled();
    if (launchAtLogin !== this.settings.read().launchAtLogin) {
      this.settings.update({ launchAtLogin });
    }
  }

  private async setLoginItem(enabled: boolean): Promise<void> {
    try {
      await this.loginItem.setEnabled(enabled);
    } catch {
      throw new ProblemError({
        code: 'login-item-refused',
        message: appTexts().preferences.loginItemRefused,
        field: 'launchAtLogin',
      });
    }
  }
}
