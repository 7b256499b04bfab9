import type { KeyRole } from '../../shared/domain/model';
import { EXIT } from '../exit-codes';
import { signingSourceNamed } from '../lookup';
import { jsonDocument, note, print, printable } from '../output';
import { createServices } from '../services';
import { withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';

export interface SwitchFlags {
  readonly to: KeyRole;
  readonly json?: true;
}

/** `switch-key`: signs all tokens of a service or gateway with its other key, all of them or none. */
export function switchKey(wanted: string, { to, json }: SwitchFlags): Promise<number> {
  return withSession(async (session) => {
    const { id, name } = signingSourceNamed(session.metadata.read(), wanted);
    const { resigned, notes } = await createServices(session).keySwitch.switchTo(id, to);
    for (const sentence of notes) note(printable(sentence));
    await print(
      json === true
        ? jsonDocument('switch-key', { id, name, to, resigned, notes })
        : cliTexts().changing.resigned(resigned.length, printable(name), to),
    );
    return EXIT.ok;
  });
}
