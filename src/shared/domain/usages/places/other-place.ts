import type { Place } from '../place';

/** Anything else. */
export const otherPlace: Place<'other'> = {
  title: 'Another place',
  fields: [
    { id: 'title', label: 'What it is', hint: 'The build server in the cellar.', required: true },
  ],
  words: ({ title }) => title,
};
