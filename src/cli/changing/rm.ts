import { confirm } from '../ask';
import { EXIT } from '../exit-codes';
import { credentialNamed } from '../lookup';
import { jsonDocument, note, print, printable } from '../output';
import { createServices } from '../services';
import { withSession } from '../session';

export interface RemoveFlags {
  readonly yes?: true;
  readonly json?: true;
}

/** `rm`: deletes a credential and its secret here, once its user has said yes. */
export function remove(wanted: string, flags: RemoveFlags): Promise<number> {
  return withSession(async (session) => {
    const { id, name, secretId } = credentialNamed(session.metadata.read(), wanted);
    const what = secretId === undefined ? '' : ' and its secret';
    const question = `This would delete “${printable(name)}”${what} here for good.`;
    if (flags.yes !== true && !(await confirm(question, '--yes'))) {
      note('nothing was deleted');
      return EXIT.failure;
    }
    await createServices(session).credentials.remove(id);
    await print(
      flags.json === true
        ? jsonDocument('rm', { id, name })
        : `“${printable(name)}” is deleted here. Where it is used it still works until it ends.`,
    );
    return EXIT.ok;
  });
}
