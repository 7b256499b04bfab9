import type { Pace } from '../../../shared/domain/import/pace';

/** A quarter of what people notice. */
const TURN_MS = 12;

/** Gives way to everything else that waits after each 12 ms of work; `onShare` is told how far it is. */
export function inTurns(onShare: (share: number) => void = () => undefined): Pace {
  let began = performance.now();
  return {
    due: () => performance.now() - began > TURN_MS,
    async rest(share) {
      onShare(share);
      await new Promise(setImmediate);
      began = performance.now();
    },
  };
}
