import { shellQuoted } from '../../shell-quoted';
import { checkWebAddress } from '../../web-address';
import { matching, type Place, type PlaceInput } from '../place';

/** Where the extension of the Azure CLI looks for a secret value before it asks for it. */
const VARIABLE_PREFIX = 'AZURE_DEVOPS_EXT_PIPELINE_VAR_';
const ORGANISATION = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/i;
const GROUP = /^[1-9]\d{0,9}$/;
const VARIABLE = /^[a-z0-9._]{1,200}$/i;

/** A secret variable in a variable group of Azure Pipelines. */
export const azurePipelineVariable: Place<'azure-pipeline-variable'> = {
  title: 'Azure Pipelines variable',
  fields: [
    {
      id: 'organisation',
      label: 'Organization',
      hint: 'Its name, or its address: https://dev.azure.com/contoso.',
      required: true,
      read: (typed) => {
        if (ORGANISATION.test(typed)) return { kept: `https://dev.azure.com/${typed}` };
        const address = checkWebAddress(typed);
        return address.ok
          ? { kept: address.value.replace(/\/$/, '') }
          : { wrong: 'enter its name, or its address with https:// in front.' };
      },
    },
    {
      id: 'project',
      label: 'Project',
      required: true,
      read: matching(/^[^\\/:~&%;@'"?<>|#$*{},+=[\]]{1,64}$/, 'enter its name as in the portal.'),
    },
    {
      id: 'group',
      label: 'ID of the variable group',
      hint: 'The number in the address of its page, variableGroupId.',
      required: true,
      read: matching(GROUP, 'enter the number from the address of its page.'),
    },
    {
      id: 'variable',
      label: 'Variable',
      hint: 'Exactly as in the group, capitals too; it must be there. With a point in its name there is no command that keeps the secret out of argument lists.',
      required: true,
      read: matching(VARIABLE, 'letters, digits, underscores and points.'),
    },
  ],
  words: ({ project, group, variable }) =>
    `Pipeline variable ${variable} of group ${group}, ${project}`,
  work,
};

/** A value given as an argument could be read by every process: it goes by the environment. */
function work({ organisation, project, group, variable }: PlaceInput<'azure-pipeline-variable'>) {
  if (variable.includes('.')) return undefined;
  return (
    `${VARIABLE_PREFIX}${variable}="$secret" az pipelines variable-group variable update ` +
    `--organization=${shellQuoted(organisation)} --project=${shellQuoted(project)} ` +
    `--group-id=${shellQuoted(group)} --name=${shellQuoted(variable)} ` +
    '--secret=true --prompt-value=true --output=none'
  );
}
