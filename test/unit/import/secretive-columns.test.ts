import { expect, it } from 'vitest';
import { ColumnSamples } from '../../../src/main/services/import/import-samples';
import { guessFields } from '../../../src/shared/domain/import/fields';

// Notes stand unencrypted in the list of credentials, and a preview shows samples of them.
it.each([
  ...['Passwords', 'Old passwords', 'previousPasswords', 'passwd', 'pw', 'PINs', 'PSK', 'PATs'],
  ...['APIKEYS', 'ApiKey2', 'oldtoken', 'Access_Tokens', 'clientsecret', 'Credentials', 'JWT'],
  ...['Recovery codes', 'Backup code', 'Recovery phrase', 'Mnemonic', 'Seed', 'Security answer'],
  ...[
    'Connection string',
    'connectionStrings',
    'Webhook',
    'Webhook URL',
    'SAS',
    'Cookie',
    'Bearer',
  ],
  ...['Kennwort', 'Alte Kennwörter', 'Passwörter', 'Mot de passe', 'Contraseña'],
])('of a column called %j nothing becomes notes by itself, and nothing is shown', (header) => {
  expect(guessFields(['Name', 'Password', header])).toEqual(['name', 'secret', 'ignore']);
  const samples = new ColumnSamples({ header, field: 'notes' });
  samples.add('letmein');
  expect(samples.shown).toEqual([]);
});

it.each([
  ...['Owner', 'Login', 'Cost centre', 'Country code', 'Keyboard', 'Spin', 'Path', 'Compass'],
  ...['Paternity', 'Seedling', 'Passenger', 'Kind of use', 'Monkey', 'Turkey'],
])('one called %j becomes notes', (header) => {
  expect(guessFields(['Name', 'Password', header])).toEqual(['name', 'secret', 'notes']);
});
