import { KEY_ROLES } from './key-roles';

const STATUSES: Readonly<Record<number, string>> = {
  400: 'The service did not understand the request: check the enrollment number.',
  401: 'The service refused the key: not found, invalid or expired.',
  404: 'The service has no such address, or does not know this enrollment.',
  429: 'The service is asked too often. Try again later.',
  500: 'The service failed. Try again later.',
  503: 'The service is not available. Try again later.',
};

export const eaKey = {
  facts: { enrollment: 'Enrollment', key: 'Key', roles: KEY_ROLES },

  entry: {
    hint: 'Made in the Azure portal; lives six months',
    enrollment: 'Enrollment number',
    enrollmentHint: 'Stands on the billing account’s page. A test call needs it.',
    enrollmentForm: 'Enter the enrollment number: digits only.',
    key: 'Key',
    keyHint: 'Two exist, so that one can be made anew while the other serves.',
    roles: { primary: 'Primary', secondary: 'Secondary' },
    chooseKey: 'Choose the primary or the secondary key.',
    startDate: 'Start date',
    startDateHint:
      'The day it was made, as 2030-01-31. The six months count from it where the key does not tell its end.',
    startDateForm: 'Write the start date with the year first: 2030-01-31. The day must exist.',
    startDateFuture: 'The start date is yet to come. Enter the day on which the key was made.',
    otherEnrollment: (ofKey: string, name: string, ofNamed: string) =>
      `This key belongs to enrollment ${ofKey}, and “${name}” to ${ofNamed}. Add it as a credential of its own.`,
  },

  guidance: {
    signIn:
      'Sign in to the Azure portal as an Enterprise Administrator and open Cost Management + Billing.',
    selectAccount: 'Select Billing scopes, then the billing account of the enrollment.',
    selectUsage: 'Select Usage + Charges.',
    selectKeys: 'Select Manage API Access Keys.',
    generate: 'Generate the primary or the secondary key: the one that nothing uses at the moment.',
    copy: 'Copy the new key and paste it here.',
    give: 'Give it to whatever uses it, such as a cost product’s own settings.',
    other: 'Once everything uses the new key, generate the other one before its six months end.',
    needs: [
      'The role Enterprise Administrator (or Enrollment Admin). Without it, Manage API Access Keys is not even shown.',
      'The number of the enrollment: it stands on the billing account’s page.',
      'A Department Owner or Account Owner can make keys too, but those give too little data.',
      'A key lives six months and cannot be prolonged: each time a new one is made.',
    ],
    notFor: [
      'Microsoft 365: it has no such keys.',
      'CSP and other programmes: such keys belong to an Enterprise Agreement.',
    ],
  },

  retired: 'Microsoft ended the EA reporting APIs that take these keys on 1 May 2024.',

  leak: {
    opens: (enrollment: string) =>
      `It reads what enrollment ${enrollment} uses and pays: usage, prices and charges. It changes nothing.`,
    generate:
      'Generate the same key (primary or secondary) anew in the portal: the new one takes its place.',
    paste: 'Paste the new one here.',
    give: 'Give it to whatever used the old one.',
    notEnough: [
      'Deleting it only here: it goes on until it ends or is generated anew.',
      'Generating the other one of the two keys: this one stays as it is.',
    ],
  },

  works: 'The key works. (200)',
  /** What a status means that is no proof of anything, since the API was ended. */
  unproven: (status: number) =>
    `${STATUSES[status] ?? 'The service answered something that is not foreseen.'} Since Microsoft ended this API on 1 May 2024, that is no proof that the key is bad. (${status})`,
};
