import type { Problem } from '../../../shared/domain/result';
import type { AzureCliFault } from '../../ports/azure-cli';

const SENTENCES: Readonly<Record<AzureCliFault, string>> = {
  absent:
    'The Azure CLI (az) is not installed or not on the PATH. Install it, or paste an Entra access token instead.',
  'not-signed-in': 'The Azure CLI is not signed in. Run az login in a terminal, then try again.',
  timeout:
    'The Azure CLI did not answer in time. Run az account get-access-token in a terminal to see what it waits for.',
  failed:
    'The Azure CLI gave no access token for this Grafana. Check the tenant and the audience, and run az login again.',
};

/** What to tell the user where the Azure CLI gives no token. */
export function azureCliProblem(fault: AzureCliFault): Problem {
  return { code: `azure-cli-${fault}`, message: SENTENCES[fault] };
}
