import { app, systemPreferences } from 'electron';
import { dateLocale } from '../../../shared/domain/locale';
import type { SystemLookWatcher } from '../../ports/system';
import type { MessageBus } from '../dbus/message-bus';
import { variantValue } from '../dbus/property';
import { accentOfPortal } from './portal-accent';

const PORTAL = {
  destination: 'org.freedesktop.portal.Desktop',
  path: '/org/freedesktop/portal/desktop',
  interface: 'org.freedesktop.portal.Settings',
} as const;
const APPEARANCE = 'org.freedesktop.appearance';
const ACCENT = 'accent-color';

/** Locale of dates and accent colour. On Linux the accent is the desktop portal's. */
export function createSystemLook(sessionBus: MessageBus): SystemLookWatcher {
  let accent: string | undefined;
  let watched = false;

  const note = (found: string | undefined, changed: () => void) => {
    if (found === accent) return;
    accent = found;
    changed();
  };

  function watchPortal(changed: () => void): void {
    sessionBus.onSignal(
      { interface: PORTAL.interface, member: 'SettingChanged', arg0: APPEARANCE },
      ({ body }) => {
        if (body[1] === ACCENT) note(accentOfPortal(variantValue(body[2])), changed);
      },
    );
    sessionBus
      .call({
        ...PORTAL,
        member: 'Read',
        signature: 'ss',
        body: [APPEARANCE, ACCENT],
        mayStartService: false,
      })
      // `Read` wraps its variant in another one; `ReadOne`, which does not, is newer.
      .then(({ body }) => note(accentOfPortal(variantValue(variantValue(body[0]))), changed))
      // No portal, or one that knows no accent.
      .catch(() => undefined);
  }

  function watchElectron(changed: () => void): void {
    const read = () => note(accentOfElectron(), changed);
    accent = accentOfElectron();
    if (process.platform === 'darwin') {
      systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', read);
    } else {
      systemPreferences.on('accent-color-changed', read);
    }
  }

  return {
    view() {
      const locale = systemLocale();
      return {
        ...(locale === undefined ? {} : { locale }),
        ...(accent === undefined ? {} : { accent }),
      };
    },
    watch(changed) {
      if (watched) return;
      watched = true;
      if (process.platform === 'linux') watchPortal(changed);
      else watchElectron(changed);
    },
  };
}

/** Chromium asks the language of messages; on Linux dates have a variable of their own. */
function systemLocale(): string | undefined {
  if (process.platform === 'linux') return dateLocale(process.env);
  return app.getSystemLocale() || undefined;
}

/** Electron gives `RRGGBBAA`. */
function accentOfElectron(): string | undefined {
  const colour = /^[0-9a-f]{6}/i.exec(systemPreferences.getAccentColor())?.[0];
  return colour === undefined ? undefined : `#${colour.toLowerCase()}`;
}
