import { ProblemError, type Result, unwrap } from '../../../shared/domain/result';
import {
  CONTAINER_START,
  type Container,
  damaged,
  readContainer,
} from '../../../shared/domain/transfer/backup-container';
import { type BackupDocument, readBackup } from '../../../shared/domain/transfer/backup-document';
import type { BackupCipher, Unsealed } from '../../ports/backup-cipher';
import { appTexts } from '../../texts/app-texts';

/** What opens a backup: this computer's own key, or a passphrase. */
export interface Opener {
  readonly cipher: BackupCipher;
  /** The secret half of a key, where it is held here. */
  identityFor(recipient: string): Promise<string | undefined>;
}

/** A file that may be a backup, before anything in it is opened. */
export type Sealed =
  | { readonly form: 'container'; readonly container: Container }
  /** An age file under a passphrase, armoured, as an export makes it. */
  | { readonly form: 'passphrase'; readonly armoured: string };

const ARMOUR_START = '-----BEGIN AGE ENCRYPTED FILE-----';
const BINARY_START = 'age-encryption.org/v1\n';

/** Tells what a file is; throws `ProblemError` where it is no backup, or not a whole one. */
export function sealedIn(bytes: Uint8Array): Sealed {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.startsWith(CONTAINER_START)) {
    return { form: 'container', container: unwrap(readContainer(text)) };
  }
  if (text.startsWith(ARMOUR_START)) return { form: 'passphrase', armoured: text };
  if (text.startsWith(BINARY_START)) return { form: 'passphrase', armoured: armoured(bytes) };
  throw new ProblemError({
    code: 'backup-not-one',
    message: appTexts().restore.notOne,
  });
}

/**
 * The content of a backup. Without a passphrase only this computer's own key is tried. Throws
 * `ProblemError`: `backup-passphrase-wrong`, `backup-damaged`, `backup-newer`, …
 */
export async function openBackup(
  sealed: Sealed,
  passphrase: string,
  { cipher, identityFor }: Opener,
): Promise<BackupDocument> {
  if (sealed.form === 'passphrase') {
    return unwrap(
      readBackup(textOf(await cipher.openUnderPassphrase(sealed.armoured, passphrase))),
    );
  }
  const { container } = sealed;
  const { recipient, wrapped, content, madeAt, state } = container;
  const held = passphrase === '' ? await identityFor(recipient) : undefined;
  if (held === undefined && wrapped === undefined) throw notFromHere();
  const identity = held ?? textOf(await cipher.openUnderPassphrase(wrapped ?? '', passphrase));
  const fits = await cipher.recipientOf(identity).catch(() => undefined);
  if (fits !== recipient) unwrap(damaged());
  const opened = await cipher.openByKey(content, identity);
  // The key fits what the file says it is for.
  if (opened.outcome !== 'opened') unwrap(damaged());
  const document = unwrap(readBackup(opened.outcome === 'opened' ? opened.text : ''));
  // What stands outside of the encryption.
  if (document.madeAt !== madeAt || document.state !== state) unwrap(damaged());
  return document;
}

function textOf(opened: Unsealed): string {
  if (opened.outcome === 'opened') return opened.text;
  return unwrap(opened.outcome === 'wrong' ? wrong() : damaged());
}

function wrong(): Result<never> {
  return {
    ok: false,
    problem: {
      code: 'backup-passphrase-wrong',
      message: appTexts().restore.wrongPassphrase,
      field: 'passphrase',
    },
  };
}

function notFromHere(): ProblemError {
  return new ProblemError({
    code: 'backup-of-another',
    message: appTexts().restore.ofAnother,
  });
}

/** As the age program writes it with `-a`. */
function armoured(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `${ARMOUR_START}\n${lines.join('\n')}\n-----END AGE ENCRYPTED FILE-----\n`;
}
