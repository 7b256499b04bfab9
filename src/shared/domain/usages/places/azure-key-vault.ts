import { shellQuoted } from '../../shell-quoted';
import { matching, type Place } from '../place';
import { SECRET_TO_STDIN } from '../shell-work';

const VAULT = /^(?=.{3,24}$)[a-z](?:-?[a-z0-9])+$/i;
const SECRET_NAME = /^[a-z0-9-]{1,127}$/i;

/** A secret in an Azure Key Vault. */
export const azureKeyVault: Place<'azure-key-vault'> = {
  title: 'Azure Key Vault',
  fields: [
    {
      id: 'vault',
      label: 'Name of the vault',
      hint: 'Not its address: contoso-vault.',
      required: true,
      read: matching(
        VAULT,
        '3 to 24 letters, digits and single hyphens, with a letter first and no hyphen last.',
      ),
    },
    {
      id: 'secretName',
      label: 'Name of the secret',
      required: true,
      read: matching(SECRET_NAME, 'letters, digits and hyphens, 127 at most.'),
    },
  ],
  words: ({ vault, secretName }) => `Key Vault ${vault}, secret ${secretName}`,
  // Without `--output=none` the secret that was stored is printed.
  work: ({ vault, secretName }) =>
    `${SECRET_TO_STDIN} az keyvault secret set --vault-name=${shellQuoted(vault)} ` +
    `--name=${shellQuoted(secretName)} --file=/dev/stdin --encoding=utf-8 --output=none`,
};
