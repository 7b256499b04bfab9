import type { ApimService, Credential, Metadata } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';

/** The source with that id; throws `ProblemError` where it was removed meanwhile. */
export function sourceById(document: Metadata, id: string): ApimService {
  const source = document.sources.find((each) => each.id === id);
  if (source !== undefined) return source;
  throw new ProblemError({
    code: 'source-gone',
    message: 'This service is no longer there. Choose another one.',
    field: 'sourceId',
  });
}

/** The credential with that id; throws `ProblemError` where it was removed meanwhile. */
export function credentialById(document: Metadata, id: string): Credential {
  const credential = document.credentials.find((each) => each.id === id);
  if (credential !== undefined) return credential;
  throw new ProblemError({
    code: 'credential-gone',
    message: 'This credential is no longer there. It was removed meanwhile.',
  });
}
