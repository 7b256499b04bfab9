import type { UpdateFault } from '../../ports/updates';

const FAULTS: { readonly [F in UpdateFault['fault']]: string } = {
  unreachable:
    'The releases of TokenTray could not be reached, or the download broke off. Try again later.',
  refused:
    'The download was refused: it is not what its release says it is, or it is not signed by the ' +
    'makers of this TokenTray. Nothing was changed. If it happens again, tell them.',
  failed: 'The update did not work. Nothing was changed; the log has the code of what went wrong.',
};

export const updates = {
  fault: (fault: UpdateFault['fault']) => FAULTS[fault],
  none: 'There is no update to download. Look for one first.',
  unknownReleases:
    'This TokenTray does not know where its releases are. Update it the way it was installed.',
};
