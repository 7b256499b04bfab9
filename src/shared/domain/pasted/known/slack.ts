import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';

const TOKEN = /^(xoxb|xoxp)-\d{9,}-[0-9A-Za-z-]{15,}$/;

/** Recognises Slack's bot and user tokens. Source: Slack's developer docs, "Tokens". */
export function recogniseSlack(value: string): Recognised | undefined {
  const prefix = TOKEN.exec(value)?.[1];
  if (prefix === undefined) return undefined;
  const { slackBot, slackUser } = said().knownSecrets;
  return {
    kind: 'known-secret',
    title: prefix === 'xoxb' ? slackBot : slackUser,
    maker: PRODUCTS.slack,
    remarks: [],
  };
}
