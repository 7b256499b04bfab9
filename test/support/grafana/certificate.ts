import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 as openssl prints it: 32 pairs of hex digits with colons. */
  readonly fingerprint: string;
}

/** A self-signed certificate, made and fingerprinted by openssl. */
export async function selfSignedCertificate(
  options: { readonly names?: string; readonly days?: number } = {},
): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'grafana-tls-'));
  try {
    const openssl = async (...args: string[]) => {
      const outcome = await run('openssl', args, { env: process.env, cwd: folder });
      if (outcome.code !== 0) throw new Error(`openssl ${args[0]} failed: ${outcome.stderr}`);
      return outcome.stdout;
    };
    await openssl(
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-keyout', 'key.pem', '-out', 'cert.pem', '-subj', '/CN=grafana.test'],
      ...['-days', String(options.days ?? 2)],
      ...['-addext', `subjectAltName=${options.names ?? 'DNS:localhost,IP:127.0.0.1'}`],
    );
    const printed = await openssl('x509', '-in', 'cert.pem', '-noout', '-fingerprint', '-sha256');
    const fingerprint = /=([0-9A-F:]{95})\s*$/i.exec(printed)?.[1];
    if (fingerprint === undefined) throw new Error(`openssl printed no fingerprint: ${printed}`);
    return {
      key: await readFile(join(folder, 'key.pem'), 'utf8'),
      cert: await readFile(join(folder, 'cert.pem'), 'utf8'),
      fingerprint,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
