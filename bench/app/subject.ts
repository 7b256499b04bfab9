import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, userData } from '../../test/support/app';
import type { DesktopSession } from '../../test/support/desktop-session';
import { seedCredentials } from '../list/seeded-metadata';
import { seedKeyring } from './seeded-keyring';

/** An app that is measured. */
export interface Subject {
  readonly name: string;
  /** What `electron` is given. */
  readonly appPath: string;
  /** The entry of the tray menu that opens the window. */
  readonly openEntry: string;
  /** What stands in the window once it can be used. */
  readonly usable: string;
  /** Writes what the app finds at its first start. */
  seed(desktop: DesktopSession): Promise<void>;
}

/** A tray, a menu and an empty React window. */
export const BARE: Subject = {
  name: 'bare',
  appPath: join(REPOSITORY, 'bench/bare-app'),
  openEntry: 'Open window',
  usable: 'main',
  seed: async () => {},
};

/** So many may have a secret: a keyring takes minutes for thousands. */
const MOST_TOKENS = 100;

/** The built app with so many credentials; see `seedCredentials`. The secrets are in the keyring. */
export function tokenTray(credentials: number): Subject {
  return {
    name: `${credentials}`,
    appPath: REPOSITORY,
    openEntry: 'Open TokenTray',
    usable: '[data-credential]',
    async seed(desktop) {
      await seedKeyring(desktop, seedCredentials(desktop, credentials, MOST_TOKENS));
      writeFileSync(join(userData(desktop), 'settings.json'), JSON.stringify({ welcomed: true }));
    },
  };
}
