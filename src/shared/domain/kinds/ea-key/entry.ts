import { said } from '../../../texts/said';
import type { EaKey } from '../../model';
import { ok, refuse } from '../../result';
import type { EntryField, EntryForm } from '../entry';
import { sixMonthsAfter, startOfDay, today } from './six-months';

/** What is typed for an EA access key. */
export const eaKeyEntry: EntryForm<EaKey, Partial<EaKey>> = {
  get hint() {
    return said().eaKey.entry.hint;
  },
  get fields(): readonly EntryField[] {
    const texts = said().eaKey.entry;
    return [
      {
        id: 'enrollment',
        label: texts.enrollment,
        hint: texts.enrollmentHint,
        required: true,
      },
      {
        id: 'keyRole',
        label: texts.key,
        hint: texts.keyHint,
        required: true,
        choices: [
          { value: 'primary', label: texts.roles.primary },
          { value: 'secondary', label: texts.roles.secondary },
        ],
        eachTime: true,
      },
      {
        id: 'startDate',
        label: texts.startDate,
        hint: texts.startDateHint,
        required: false,
        once: true,
      },
    ];
  },
  secret: 'required',
  mayBeEndless: false,
  check({ enrollment = '', keyRole = '' }) {
    const texts = said().eaKey.entry;
    const number = enrollment.trim();
    if (!/^\d{1,20}$/.test(number)) {
      return refuse('enrollment-form', texts.enrollmentForm, 'enrollment');
    }
    if (keyRole !== 'primary' && keyRole !== 'secondary') {
      return refuse('key-role', texts.chooseKey, 'keyRole');
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
      said().eaKey.entry.otherEnrollment(enrollment, key.name, key.enrollment),
      'secret',
    );
  },
};
