import { speak } from '../../shared/texts/language';
import type { SettingsStore } from '../ports/settings-store';

/** Speaks the settings' language, now and as they change; before all others hear of the change. */
export function followLanguage(settings: SettingsStore): () => void {
  const follow = () => speak(settings.read().language);
  follow();
  return settings.onChange(follow);
}
