import { rolesFor } from '../../../shared/domain/grafana/roles';
import { ProblemError } from '../../../shared/domain/result';
import type { GrafanaServerReport, GrafanaTestAnswer } from '../../../shared/ipc/api';
import { GrafanaError } from './grafana-error';
import { shownFingerprint } from './network-problem';
import type { ServerInfo } from './server-info';

/** What a server said of itself, in words and in parts. */
export function serverReport(info: ServerInfo): GrafanaServerReport {
  const { version, organisation, role, kinds, switchOn } = info;
  return {
    words: [
      `Grafana ${version ?? 'of a version that it does not tell'}`,
      `organisation ${organisation.id} (“${organisation.name}”)`,
      ...(role === undefined ? [] : [`signed in with the role ${role}`]),
      whatItMakes(info),
    ]
      .join(', ')
      .concat('.', switchOn === undefined ? '' : ` ${switchOn.sentence} ${switchOn.command}`),
    organisation,
    keyKinds: kinds,
    roles: rolesFor(version, kinds.preferred ?? 'api-key'),
    ...(version === undefined ? {} : { version }),
    ...(role === undefined ? {} : { role }),
    ...(switchOn === undefined ? {} : { switchOn }),
  };
}

function whatItMakes({ kinds }: ServerInfo): string {
  const made = [
    ...(kinds.serviceAccountTokens.creates === 'yes' ? ['service-account tokens'] : []),
    ...(kinds.apiKeys.creates === 'yes' ? ['API keys'] : []),
  ];
  return made.length === 0
    ? 'no new keys can be made with this sign-in, as far as it tells'
    : `new ${made.join(' and ')} can be made`;
}

/** The answer of a test: what it gave, or why not with the certificate to compare. */
export async function testAnswer(test: () => Promise<ServerInfo>): Promise<GrafanaTestAnswer> {
  try {
    return { ok: true, report: serverReport(await test()) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const fingerprint = error instanceof GrafanaError ? error.certificate?.fingerprint : undefined;
    return {
      ok: false,
      problem: error.problem,
      ...(fingerprint === undefined ? {} : { fingerprint: shownFingerprint(fingerprint) }),
    };
  }
}
