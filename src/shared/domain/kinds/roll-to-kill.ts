import { said } from '../../texts/said';
import type { KeyRole } from '../model';
import { otherKey } from '../sources/signed-with';
import type { LeakAdvice } from './kind';

/** A signed token has no switch of its own: only a new key ends it before its time. */
export function rollToKill(keyRole: KeyRole): Pick<LeakAdvice, 'kill' | 'notEnough'> {
  const { kinds } = said();
  return {
    kill: [
      { text: kinds.takeOver(otherKey(keyRole)), act: 'roll-key' },
      { text: kinds.regenerate(keyRole), link: 'portal' },
      { text: kinds.storeNew(keyRole), act: 'roll-key' },
    ],
    notEnough: [kinds.signedGoesOn],
  };
}
