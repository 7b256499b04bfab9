import { said } from '../../../texts/said';
import { shellQuoted } from '../../shell-quoted';
import { matching, type Place } from '../place';
import { SECRET_TO_STDIN } from '../shell-work';

const VAULT = /^(?=.{3,24}$)[a-z](?:-?[a-z0-9])+$/i;
const SECRET_NAME = /^[a-z0-9-]{1,127}$/i;

const texts = () => said().places.keyVault;

/** A secret in an Azure Key Vault. */
export const azureKeyVault: Place<'azure-key-vault'> = {
  title: () => texts().title,
  fields: [
    {
      id: 'vault',
      texts: () => texts().vault,
      required: true,
      read: matching(VAULT, () => texts().vault),
    },
    {
      id: 'secretName',
      texts: () => texts().secretName,
      required: true,
      read: matching(SECRET_NAME, () => texts().secretName),
    },
  ],
  words: ({ vault, secretName }) => texts().words(vault, secretName),
  // Without `--output=none` the secret that was stored is printed.
  work: ({ vault, secretName }) =>
    `${SECRET_TO_STDIN} az keyvault secret set --vault-name=${shellQuoted(vault)} ` +
    `--name=${shellQuoted(secretName)} --file=/dev/stdin --encoding=utf-8 --output=none`,
};
