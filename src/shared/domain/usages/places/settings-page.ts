import { checkWebAddress } from '../../web-address';
import type { Place } from '../place';

/** A page of a product on which it is pasted. */
export const settingsPage: Place<'settings-page'> = {
  title: 'Settings page',
  fields: [
    {
      id: 'title',
      label: 'What it is',
      hint: 'Data source of the Grafana dashboards.',
      required: true,
    },
    {
      id: 'url',
      label: 'Address of the page',
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
