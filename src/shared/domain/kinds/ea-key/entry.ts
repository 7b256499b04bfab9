import type { EaKey } from '../../model';
import { ok, refuse } from '../../result';
import type { EntryForm } from '../entry';
import { sixMonthsAfter, startOfDay, today } from './six-months';

/** What is typed for an EA access key. */
export const eaKeyEntry: EntryForm<EaKey, Partial<EaKey>> = {
  hint: 'Made in the Azure portal; lives six months',
  fields: [
    {
      id: 'enrollment',
      label: 'Enrollment number',
      hint: 'Stands on the billing account’s page. A test call needs it.',
      required: true,
    },
    {
      id: 'keyRole',
      label: 'Key',
      hint: 'Two exist, so that one can be made anew while the other serves.',
      required: true,
      choices: [
        { value: 'primary', label: 'Primary' },
        { value: 'secondary', label: 'Secondary' },
      ],
      eachTime: true,
    },
    {
      id: 'startDate',
      label: 'Start date',
      hint: 'The day it was made, as 2030-01-31. The six months count from it where the key does not tell its end.',
      required: false,
      once: true,
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
  initial: (moment) => ({ startDate: today(moment) }),
  startOf({ startDate = '' }, moment) {
    return startDate.trim() === '' ? undefined : startOfDay(startDate, moment);
  },
  endOf({ startDate = '' }, moment) {
    return sixMonthsAfter(startDate.trim() === '' ? today(moment) : startDate, moment);
  },
  values: ({ enrollment, keyRole }) => ({ enrollment, keyRole }),
  ofPasted({ inspection }) {
    return inspection.kind === 'azure-ea-key'
      ? { enrollment: inspection.enrollment ?? '' }
      : undefined;
  },
  maySucceed(key, { inspection }) {
    if (inspection.kind !== 'azure-ea-key') return false;
    return inspection.enrollment === undefined || inspection.enrollment === key.enrollment;
  },
  checkSuccessor(key, { inspection: { enrollment } }) {
    if (enrollment === undefined || enrollment === key.enrollment) return ok(null);
    return refuse(
      'other-enrollment',
      `This key belongs to enrollment ${enrollment}, and “${key.name}” to ${key.enrollment}. Add it as a credential of its own.`,
      'secret',
    );
  },
};
