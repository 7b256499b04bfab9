import { confirm } from '../ask';
import { EXIT } from '../exit-codes';
import { credentialNamed } from '../lookup';
import { jsonDocument, note, print, printable } from '../output';
import { createServices } from '../services';
import { withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';

export interface RemoveFlags {
  readonly yes?: true;
  readonly json?: true;
}

/** `rm`: deletes a credential and its secret here, once its user has said yes. */
export function remove(wanted: string, flags: RemoveFlags): Promise<number> {
  return withSession(async (session) => {
    const { id, name, secretId } = credentialNamed(session.metadata.read(), wanted);
    const { changing: texts } = cliTexts();
    const question = texts.wouldDelete(printable(name), secretId !== undefined);
    if (flags.yes !== true && !(await confirm(question, '--yes'))) {
      note(texts.nothingDeleted);
      return EXIT.failure;
    }
    await createServices(session).credentials.remove(id);
    await print(
      flags.json === true ? jsonDocument('rm', { id, name }) : texts.deleted(printable(name)),
    );
    return EXIT.ok;
  });
}
