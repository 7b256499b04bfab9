import type { EaKey } from '../../model';
import { ok, refuse } from '../../result';
import type { EntryForm } from '../entry';

/** What is typed for an EA access key. */
export const eaKeyEntry: EntryForm<EaKey, Partial<EaKey>> = {
  fields: [
    {
      id: 'enrollment',
      label: 'Enrollment number',
      hint: 'Stands on the billing account’s page.',
      required: true,
    },
    {
      id: 'keyRole',
      label: 'Key',
      required: true,
      choices: [
        { value: 'primary', label: 'Primary' },
        { value: 'secondary', label: 'Secondary' },
      ],
    },
  ],
  secret: 'required',
  mayBeEndless: false,
  check({ enrollment = '', keyRole = '' }) {
    const number = enrollment.trim();
    if (!/^\d{1,20}$/.test(number)) {
      return refuse('enrollment-form', 'Enter the enrollment number: digits only.', 'enrollment');
    }
    if (keyRole !== 'primary' && keyRole !== 'secondary') {
      return refuse('key-role', 'Choose the primary or the secondary key.', 'keyRole');
    }
    return ok({ enrollment: number, keyRole });
  },
  values: ({ enrollment, keyRole }) => ({ enrollment, keyRole }),
};
