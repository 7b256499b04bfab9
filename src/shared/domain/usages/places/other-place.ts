import { said } from '../../../texts/said';
import type { Place } from '../place';

const texts = () => said().places.other;

/** Anything else. */
export const otherPlace: Place<'other'> = {
  title: () => texts().title,
  fields: [{ id: 'title', texts: () => texts().name, required: true }],
  words: ({ title }) => title,
};
