import type { DesktopSession } from '../support/desktop-session';
import { metadataText } from './metadata-file';

/**
 * What the keychain holds for services and credentials, secrets by account, read by secret-tool.
 * The key that fingerprints are made with is left out, by the name that the metadata file gives it.
 * Throws where an entry is not named in that file: nobody would ever find or remove it.
 */
export async function entriesOf(desktop: DesktopSession): Promise<Map<string, string>> {
  const entries = await desktop.keyring.accounts('TokenTray');
  const metadata = metadataText(desktop);
  const lost = [...entries.keys()].filter((account) => !metadata.includes(`"${account}"`));
  if (lost.length > 0) {
    const still = await desktop.keyring.accounts('TokenTray');
    // One that went while these were read is none.
    if (lost.some((account) => still.has(account))) {
      throw new Error(`${lost.length} entries of the keychain are named nowhere.`);
    }
  }
  const fingerprintKey = fingerprintKeyId(metadata);
  if (fingerprintKey !== undefined) entries.delete(fingerprintKey);
  return entries;
}

/** The secrets of services and credentials in the keychain, sorted. */
export async function secretsOf(desktop: DesktopSession): Promise<string[]> {
  return [...(await entriesOf(desktop)).values()].sort();
}

/** Which account of the keychain is the key that fingerprints are made with. */
export function fingerprintKeyId(metadata: string): string | undefined {
  if (metadata === '') return undefined;
  const document: { readonly fingerprintKeyId?: string } = JSON.parse(metadata);
  return document.fingerprintKeyId;
}
