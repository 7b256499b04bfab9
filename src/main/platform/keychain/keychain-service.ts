/** The service that all entries of this app are stored under. */
export const KEYCHAIN_SERVICE = 'TokenTray';
