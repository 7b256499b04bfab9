import type { KeyKind, ServerKeyKinds } from '../../../shared/domain/grafana/key-kinds';
import { rolesFor } from '../../../shared/domain/grafana/roles';
import { ProblemError } from '../../../shared/domain/result';
import type { GrafanaServerReport, GrafanaTestAnswer } from '../../../shared/ipc/api';
import { appTexts } from '../../texts/app-texts';
import { GrafanaError } from './grafana-error';
import { shownFingerprint } from './network-problem';
import type { ServerInfo } from './server-info';

/** What a server said of itself, in words and in parts. */
export function serverReport(info: ServerInfo): GrafanaServerReport {
  const { version, organisation, role, kinds, switchOn } = info;
  const words = appTexts().grafanaConnections.server({ ...info, makes: surelyMade(kinds) });
  return {
    words: switchOn === undefined ? words : `${words} ${switchOn.sentence} ${switchOn.command}`,
    organisation,
    keyKinds: kinds,
    roles: rolesFor(version, kinds.preferred ?? 'api-key'),
    ...(version === undefined ? {} : { version }),
    ...(role === undefined ? {} : { role }),
    ...(switchOn === undefined ? {} : { switchOn }),
  };
}

function surelyMade({ serviceAccountTokens, apiKeys }: ServerKeyKinds): KeyKind[] {
  return [
    ...(serviceAccountTokens.creates === 'yes' ? (['service-account-token'] as const) : []),
    ...(apiKeys.creates === 'yes' ? (['api-key'] as const) : []),
  ];
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
