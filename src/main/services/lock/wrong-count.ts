import type { Log } from '../../ports/log';
import type { SettingsStore } from '../../ports/settings-store';
import type { WrongCount } from './wrong-attempts';

/** Keeps the count with the settings; a disk that refuses leaves it to this run. */
export function wrongCountIn(settings: SettingsStore, log: Log): WrongCount {
  return {
    read: () => settings.read().wrongPassphrases,
    write(count) {
      try {
        settings.update({ wrongPassphrases: count });
      } catch (error) {
        log.recordError('wrong-passphrases-uncounted', error);
      }
    },
  };
}
