import type { KeyRole } from '../model';
import { otherKey } from '../sources/signed-with';
import type { LeakAdvice } from './kind';

/** A signed token has no switch of its own: only a new key ends it before its time. */
export function rollToKill(keyRole: KeyRole): Pick<LeakAdvice, 'kill' | 'notEnough'> {
  const other = otherKey(keyRole);
  return {
    kill: [
      {
        text: `Let the ${other} key take over: sign all tokens with it and put them in place.`,
        act: 'roll-key',
      },
      {
        text: `Regenerate the ${keyRole} key in the Azure portal: from then on nothing signed with it is taken.`,
        link: 'portal',
      },
      { text: `Store the new ${keyRole} key here.`, act: 'roll-key' },
    ],
    notEnough: [
      'Signing it again or deleting it here does not end the old one: it was signed, and nobody keeps a list of it.',
    ],
  };
}
