import type { WindowTarget } from '../../shared/ipc/api';

/** Every page of the window; those the tray can ask for and those only reached from within. */
export type Route =
  | WindowTarget
  | { readonly page: 'edit-service'; readonly sourceId: string }
  | { readonly page: 'new-token'; readonly sourceId: string };

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
      return 'credentials';
    case 'reminders':
    case 'settings':
      return route.page;
    default:
      return 'services';
  }
}

/** Differs between any two pages that a user would call different. */
export function routeKey(route: Route): string {
  if ('credentialId' in route) return `${route.page}/${route.credentialId}`;
  if ('sourceId' in route) return `${route.page}/${route.sourceId}`;
  return route.page;
}
