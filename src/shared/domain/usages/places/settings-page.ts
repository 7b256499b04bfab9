import { said } from '../../../texts/said';
import { checkWebAddress } from '../../web-address';
import type { Place } from '../place';

const texts = () => said().places.settingsPage;

/** A page of a product on which it is pasted. */
export const settingsPage: Place<'settings-page'> = {
  title: () => texts().title,
  fields: [
    { id: 'title', texts: () => texts().name, required: true },
    {
      id: 'url',
      texts: () => texts().url,
      required: true,
      read: (typed) => {
        const address = checkWebAddress(typed);
        return address.ok ? { kept: address.value } : { wrong: address.problem.message };
      },
    },
  ],
  words: ({ title }) => title,
  link: ({ url }) => url,
};
