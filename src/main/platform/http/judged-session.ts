import { X509Certificate } from 'node:crypto';
import { type Request, type Session, session } from 'electron';
import { type CertificateFacts, type CertificateProblem, HttpError } from '../../ports/http';
import { chromiumCode } from './chromium-faults';
import { bareFingerprint } from './fingerprint';

const TRUSTED = 0;
const AS_CHROMIUM_SAYS = -3;

/** A session of its own for one degree of trust, in memory: no cookies, cache or passwords. */
export interface JudgedSession {
  readonly session: Session;
  /** The error as a `tls` fault with what is wrong where it is about the host's certificate. */
  certificateFault(error: unknown, hostname: string): HttpError | undefined;
}

const sessions = new Map<string, JudgedSession>();

/**
 * The session in which the certificate with that fingerprint is taken besides those that the
 * system trusts. Chromium remembers its verdicts, so each fingerprint has a session of its own.
 */
export function judgedSession(purpose: string, trustedFingerprint?: string): JudgedSession {
  const trusted = trustedFingerprint === undefined ? '' : bareFingerprint(trustedFingerprint);
  const partition = `http-${purpose}-${trusted}`;
  const known = sessions.get(partition);
  if (known !== undefined) return known;

  const refused = new Map<string, CertificateFacts>();
  const own = session.fromPartition(partition, { cache: false });
  own.setCertificateVerifyProc((request, decide) => {
    if (request.errorCode === 0) {
      refused.delete(request.hostname);
      decide(AS_CHROMIUM_SAYS);
      return;
    }
    const facts = certificateFacts(request);
    refused.set(request.hostname, facts);
    decide(trusted !== '' && facts.fingerprint === trusted ? TRUSTED : AS_CHROMIUM_SAYS);
  });
  const judged: JudgedSession = {
    session: own,
    certificateFault(error, hostname) {
      if (!chromiumCode(error).startsWith('ERR_CERT_')) return undefined;
      return new HttpError('tls', false, refused.get(hostname) ?? { problem: 'other' });
    },
  };
  sessions.set(partition, judged);
  return judged;
}

const PROBLEMS: readonly (readonly [RegExp, CertificateProblem])[] = [
  [/CERT_AUTHORITY_INVALID/, 'unknown-authority'],
  [/CERT_DATE_INVALID/, 'expired'],
  [/CERT_COMMON_NAME_INVALID/, 'wrong-host'],
];

function certificateFacts(request: Request): CertificateFacts {
  const certificate = new X509Certificate(request.certificate.data);
  const fingerprint = bareFingerprint(certificate.fingerprint256);
  if (certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey)) {
    return { problem: 'self-signed', fingerprint };
  }
  const named = PROBLEMS.find(([pattern]) => pattern.test(request.verificationResult));
  return { problem: named?.[1] ?? 'other', fingerprint };
}
