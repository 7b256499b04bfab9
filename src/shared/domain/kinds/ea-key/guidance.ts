import type { Guidance, LeakAdvice, Retirement } from '../kind';

/** Source: Learn, "Azure Enterprise REST APIs", and the help of a cost product that reads them. */
export const eaKeyGuidance: Guidance = {
  steps: [
    {
      text: 'Sign in to the Azure portal as an Enterprise Administrator and open Cost Management + Billing.',
      link: 'billing-scopes',
    },
    { text: 'Select Billing scopes, then the billing account of the enrollment.' },
    { text: 'Select Usage + Charges.' },
    { text: 'Select Manage API Access Keys.', link: 'ea-keys' },
    {
      text: 'Generate the primary or the secondary key: the one that nothing uses at the moment.',
    },
    { text: 'Copy the new key and paste it here.', act: 'renew' },
    { text: 'Give it to whatever uses it, such as a cost product’s own settings.' },
    { text: 'Once everything uses the new key, generate the other one before its six months end.' },
  ],
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
};

export const eaRetirement: Retirement = {
  text: 'Microsoft ended the EA reporting APIs that take these keys on 1 May 2024.',
  instead: 'the Cost Management APIs with Microsoft Entra sign-in',
  link: 'ea-retirement',
};

export function eaLeak(enrollment: string): LeakAdvice {
  return {
    opens: `It reads what enrollment ${enrollment} uses and pays: usage, prices and charges. It changes nothing.`,
    kill: [
      {
        text: 'Generate the same key (primary or secondary) anew in the portal: the new one takes its place.',
        link: 'billing-scopes',
      },
      { text: 'Paste the new one here.', act: 'renew' },
      { text: 'Give it to whatever used the old one.' },
    ],
    notEnough: [
      'Deleting it only here: it goes on until it ends or is generated anew.',
      'Generating the other one of the two keys: this one stays as it is.',
    ],
  };
}
