import type { Recognised, Recogniser } from '../../recogniser';
import { recogniseAws } from './aws';
import { recogniseAzureDevOps } from './azure-devops';
import { recogniseEntraClientSecret } from './entra-client-secret';
import { recogniseGitHub } from './github';
import { recogniseGitLab } from './gitlab';
import { recogniseGrafanaCloud } from './grafana-cloud';
import { recogniseNpm } from './npm';
import { recogniseSlack } from './slack';

/** Other makers' tokens that platform engineers have around; a further maker joins here. */
const MAKERS: readonly Recogniser[] = [
  recogniseAzureDevOps,
  recogniseEntraClientSecret,
  recogniseGitHub,
  recogniseGitLab,
  recogniseGrafanaCloud,
  recogniseNpm,
  recogniseSlack,
  recogniseAws,
];

/** Recognises tokens of other makers by their documented form; what is not certain is not one. */
export function recogniseKnownSecret(value: string): Recognised | undefined {
  for (const recognise of MAKERS) {
    const found = recognise(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
