/** Names a file that holds the passphrase; the passphrase itself never stands in the environment. */
export const PASSPHRASE_FILE = 'TOKENTRAY_PASSPHRASE_FILE';
