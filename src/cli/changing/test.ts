import { EXIT } from '../exit-codes';
import { credentialNamed } from '../lookup';
import { jsonDocument, print, printable, say } from '../output';
import { createServices } from '../services';
import { withSession } from '../session';

/** `test`: tries whether a credential still works; gives 0, 1 where not, 9 where nobody can tell. */
export function testCredential(wanted: string, flags: { readonly json?: true }): Promise<number> {
  return withSession(async (session) => {
    const { id, name } = credentialNamed(session.metadata.read(), wanted);
    const { alive, words, code } = await createServices(session).credentialTests.test(id);
    if (flags.json === true) {
      const fields = { id, name, alive: alive ?? null, words, httpStatus: code ?? null };
      await print(jsonDocument('test', fields));
    } else if (alive === true) {
      await print(printable(words));
    } else {
      say(words);
    }
    if (alive === undefined) return EXIT.server;
    return alive ? EXIT.ok : EXIT.failure;
  });
}
