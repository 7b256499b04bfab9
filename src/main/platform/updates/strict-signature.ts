import { verifySignature } from 'electron-updater/out/windowsExecutableCodeSignatureVerifier';

/** What electron-updater notes as it lets an installer pass. */
const PASSED_UNCHECKED = /ignoring signature validation/i;

/**
 * Who signed an installer, as electron-updater judges it with PowerShell, but refused also where
 * PowerShell does not run: there electron-updater says so to its log and lets the installer pass.
 *
 * @param publishers the names on the certificate of the app that is installed
 * @returns why it is refused; `null` where one of them signed it
 */
export async function signatureFault(publishers: string[], file: string): Promise<string | null> {
  let unchecked = false;
  const note = (message?: unknown) => {
    if (PASSED_UNCHECKED.test(String(message))) unchecked = true;
  };
  const logger = { info: note, warn: note, error: note };
  const fault = await verifySignature(publishers, file, logger);
  return fault ?? (unchecked ? 'unchecked' : null);
}
