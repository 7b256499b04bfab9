import type { LeakAdvice } from '../../shared/domain/kinds/kind';
import { leakOf } from '../../shared/domain/kinds/kinds';
import type { Metadata } from '../../shared/domain/model';
import { credentialById, sourceById } from './lookup';

/** What to do when a credential's secret got out; throws `ProblemError` where it was removed. */
export function leakAdvice(document: Metadata, id: string): LeakAdvice {
  const credential = credentialById(document, id);
  return leakOf(credential, sourceById(document, credential.sourceId));
}
