import type { EnteredView } from '../../../shared/ipc/api';
import type { CredentialParts } from '../credential-parts';
import { RetirementAside } from '../retirement-aside';
import { EnteredElsewhere } from './elsewhere';
import { EnteredFacts } from './facts';
import { EnteredNotices } from './notices';
import { EnteredTestCard } from './test-card';

/** Of every kind that is entered by hand: all of it is what the kind says of itself. */
export const enteredParts: CredentialParts<EnteredView> = {
  sourceRoute: () => undefined,
  Notices: EnteredNotices,
  Facts: EnteredFacts,
  Elsewhere: EnteredElsewhere,
  Check: EnteredTestCard,
  Aside: RetirementAside,
};
