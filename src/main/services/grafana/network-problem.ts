import type { Problem } from '../../../shared/domain/result';
import type { CertificateFacts, HttpError } from '../../ports/http';
import { appTexts } from '../../texts/app-texts';

/** What the sentence is about. */
export interface NetworkContext {
  /** Host, with its port where there is one. */
  readonly host: string;
  readonly totalTimeoutMs: number;
  /** One certificate is trusted by its fingerprint. */
  readonly trusts: boolean;
}

/** What to tell where no whole answer came. */
export function networkProblem(error: HttpError, context: NetworkContext): Problem {
  if (error.certificate !== undefined) return certificateProblem(error.certificate, context);
  const { host, totalTimeoutMs } = context;
  const message = appTexts().grafanaCalls.network[error.fault]({
    host,
    seconds: Math.round(totalTimeoutMs / 1000),
  });
  return { code: `network-${error.fault}`, message };
}

/** `AB:CD:…`, as browsers and openssl show a fingerprint. */
export function shownFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/../g) ?? []).join(':');
}

function certificateProblem(
  { problem, fingerprint }: CertificateFacts,
  { host, trusts }: NetworkContext,
): Problem {
  const { grafanaCalls } = appTexts();
  const isChanged = trusts && fingerprint !== undefined;
  const what = isChanged
    ? grafanaCalls.certificateChanged(host)
    : grafanaCalls.certificate[problem](host);
  return {
    code: isChanged ? 'tls-changed' : `tls-${problem}`,
    message:
      fingerprint === undefined
        ? what
        : `${what} ${grafanaCalls.trustCertificate(shownFingerprint(fingerprint))}`,
  };
}
