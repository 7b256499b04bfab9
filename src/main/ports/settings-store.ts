import type { Settings } from '../../shared/domain/settings';

/** Preferences. Never anything secret. */
export interface SettingsStore {
  read(): Settings;
  update(change: Partial<Settings>): void;
  onChange(listener: () => void): () => void;
}
