import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { CertificateFacts } from '../../ports/http';

/** What programs may want to know of a failed call. */
export interface FailureFacts {
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** The server may have done what it was asked, although there is no answer that says so. */
  readonly outcomeUnknown?: boolean;
  /** Where the certificate was not trusted. */
  readonly certificate?: CertificateFacts;
}

/** A call that failed, with its sentence. */
export class GrafanaError extends ProblemError {
  readonly status: number | undefined;
  readonly outcomeUnknown: boolean;
  readonly certificate: CertificateFacts | undefined;

  constructor(problem: Problem, facts: FailureFacts = {}) {
    super(problem);
    this.status = facts.status;
    this.outcomeUnknown = facts.outcomeUnknown ?? false;
    this.certificate = facts.certificate;
  }
}
