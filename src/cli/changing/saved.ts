import { credentialById } from '../../main/services/lookup';
import type { Metadata } from '../../shared/domain/model';
import type { Saved } from '../../shared/ipc/api';
import { jsonDocument, note, print, printable } from '../output';
import { moment } from '../table';
import { cliTexts } from '../texts/cli-texts';

/** Says which credential is kept now, and until when; never its secret. */
export async function printSaved(
  command: string,
  document: Metadata,
  { id, notes }: Saved,
  flags: { readonly json?: true },
): Promise<void> {
  const { name, kind, expiresAt } = credentialById(document, id);
  for (const sentence of notes) note(printable(sentence));
  await print(
    flags.json === true
      ? jsonDocument(command, { id, name, kind, expiresAt: expiresAt ?? null, notes })
      : cliTexts().changing.kept(
          printable(name),
          expiresAt === undefined ? undefined : moment(expiresAt, ''),
        ),
  );
}
