import type { SignedToken } from '../../../shared/domain/kinds/signed-token';
import { appTexts } from '../../texts/app-texts';
import { shown } from '../paste/ending';

/** Words for the history: which key signed it, and until when it is good, to the minute. */
export function keyUntil({
  keyRole,
  expiresAt,
}: Pick<SignedToken, 'keyRole' | 'expiresAt'>): string {
  return appTexts().signing.signedUntil(keyRole, shown(expiresAt));
}
