import { listed } from '../../../shared/texts/en/english';

/** What all forms say. */
export const forms = {
  draft: {
    from: (moment: string) => `Draft from ${moment}`,
    text: 'You had begun to fill in this form. Secrets are never part of a draft: enter them again.',
    takeUp: 'Continue',
    discard: 'Discard',
  },
  working: 'Working…',
  openEnvironments: 'Open the usual environments',
  units: {
    ends: (span: string, moment: string) => `${span}: ends ${moment}`,
    atEnd: 'at the end itself',
    noReminders: 'No reminders.',
    reminded: (times: readonly string[]) => {
      const last = times.at(-1) === 'at the end itself' ? times.at(-1) : undefined;
      const before = last === undefined ? times : times.slice(0, -1);
      const parts = [
        ...(before.length === 0 ? [] : [`${listed(before)} before the end`]),
        ...(last === undefined ? [] : [last]),
      ];
      return `Reminds you ${listed(parts)}.`;
    },
  },
  preview: {
    title: 'What will be saved',
    changedTitle: 'As it will be saved',
    missing: 'not filled in yet',
    name: 'Name',
    environment: 'Environment',
    host: 'Host',
    server: 'Server',
    signIn: 'Signs in by',
    identifier: 'Identifier',
    gatewayId: 'Gateway ID',
    kind: 'Kind',
    ends: 'Ends',
    noEnd: 'Never',
    endUnknown: 'To be told by the secret, or by you',
    keys: { primaryKey: 'Primary key', secondaryKey: 'Secondary key' },
    secret: 'Secret',
    toKeychain: 'Goes to the keychain',
    replaces: 'Takes the place of the stored one',
    stays: 'Stays as it is stored',
    none: 'None',
    elsewhere: 'Not kept here, only its date',
    nothingSent: 'All of it stays on this computer: nothing is sent to Azure.',
    onlyHere: 'All of it stays on this computer.',
  },
};
