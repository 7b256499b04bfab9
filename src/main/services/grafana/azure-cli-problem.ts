import type { Problem } from '../../../shared/domain/result';
import type { AzureCliFault } from '../../ports/azure-cli';
import { appTexts } from '../../texts/app-texts';

/** What to tell the user where the Azure CLI gives no token. */
export function azureCliProblem(fault: AzureCliFault): Problem {
  return { code: `azure-cli-${fault}`, message: appTexts().grafanaConnections.azureCli[fault] };
}
