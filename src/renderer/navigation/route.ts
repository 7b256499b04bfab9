import type { BackupFound, WindowTarget } from '../../shared/ipc/api';

/** The parts of a credential's page. */
export const CREDENTIAL_TABS = ['overview', 'places', 'renewal', 'history'] as const;
export type CredentialTab = (typeof CREDENTIAL_TABS)[number];

/** The sections of the settings. */
export type SettingsSection =
  | 'general'
  | 'appearance'
  | 'reminders'
  | 'clipboard'
  | 'lock'
  | 'shortcuts'
  | 'connections'
  | 'storage'
  | 'data'
  | 'about';

/** Every page of the window; those the tray can ask for and those only reached from within. */
export type Route =
  | WindowTarget
  | { readonly page: 'settings'; readonly section: SettingsSection }
  | { readonly page: 'first-steps' }
  | { readonly page: 'backup' }
  /** A file that was chosen to be restored. */
  | { readonly page: 'restore'; readonly backup: BackupFound }
  /** With an entry of the keychain that belongs to nothing here. */
  | { readonly page: 'add'; readonly unknownSecretId: string }
  | { readonly page: 'credential'; readonly credentialId: string; readonly tab: CredentialTab }
  | {
      readonly page:
        | 'edit-service'
        | 'edit-gateway'
        | 'edit-connection'
        | 'server-keys'
        | 'new-token'
        | 'new-key'
        | 'roll-key';
      /** The service or connection. */
      readonly sourceId: string;
    };

export type Section = 'credentials' | 'services' | 'reminders' | 'settings';

export const SECTIONS = [
  'credentials',
  'services',
  'reminders',
  'settings',
] as const satisfies readonly Section[];

/** The entry of the navigation that a page belongs to. */
export function sectionOf(route: Route): Section {
  switch (route.page) {
    case 'credentials':
    case 'credential':
    case 'new-token':
    case 'new-key':
    case 'new-entry':
    case 'import':
    case 'add':
    case 'replace':
    case 'leaked':
    case 'first-steps':
      return 'credentials';
    case 'services':
    case 'new-service':
    case 'edit-service':
    case 'new-gateway':
    case 'edit-gateway':
    case 'roll-key':
    case 'new-connection':
    case 'edit-connection':
    case 'server-keys':
      return 'services';
    case 'backup':
    case 'restore':
      return 'settings';
    case 'reminders':
    case 'settings':
      return route.page;
  }
}

/** Differs between any two pages that a user would call different. */
export function routeKey(route: Route): string {
  if ('credentialId' in route) return `${route.page}/${route.credentialId}`;
  if ('sourceId' in route) return `${route.page}/${route.sourceId}`;
  return route.page;
}
