import { said } from '../../../texts/said';
import { shellQuoted } from '../../shell-quoted';
import { checkWebAddress } from '../../web-address';
import { matching, type Place, type PlaceInput } from '../place';

/** Where the extension of the Azure CLI looks for a secret value before it asks for it. */
const VARIABLE_PREFIX = 'AZURE_DEVOPS_EXT_PIPELINE_VAR_';
const ORGANISATION = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/i;
const GROUP = /^[1-9]\d{0,9}$/;
const VARIABLE = /^[a-z0-9._]{1,200}$/i;

const texts = () => said().places.pipelineVariable;

/** A secret variable in a variable group of Azure Pipelines. */
export const azurePipelineVariable: Place<'azure-pipeline-variable'> = {
  title: () => texts().title,
  fields: [
    {
      id: 'organisation',
      texts: () => texts().organisation,
      required: true,
      read: (typed) => {
        if (ORGANISATION.test(typed)) return { kept: `https://dev.azure.com/${typed}` };
        const address = checkWebAddress(typed);
        return address.ok
          ? { kept: address.value.replace(/\/$/, '') }
          : { wrong: texts().organisation.wrong };
      },
    },
    {
      id: 'project',
      texts: () => texts().project,
      required: true,
      read: matching(/^[^\\/:~&%;@'"?<>|#$*{},+=[\]]{1,64}$/, () => texts().project),
    },
    {
      id: 'group',
      texts: () => texts().group,
      required: true,
      read: matching(GROUP, () => texts().group),
    },
    {
      id: 'variable',
      texts: () => texts().variable,
      required: true,
      read: matching(VARIABLE, () => texts().variable),
    },
  ],
  words: ({ project, group, variable }) => texts().words(variable, group, project),
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
