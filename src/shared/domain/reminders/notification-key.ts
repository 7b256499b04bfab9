import { type DueReminder, tellingOf } from './open-reminder';

/** What a notification is about, as its key says. */
export type KeyMeaning =
  | { readonly about: 'credential'; readonly credentialId: string }
  /** A digest that was shown at `startedAt` (ISO UTC); the records know its credentials. */
  | { readonly about: 'digest'; readonly startedAt: string }
  | { readonly about: 'test' }
  | { readonly about: 'clock' };

/** Keys of the notifications that are about no credential. */
export const TEST_KEY = 'test';
export const CLOCK_KEY = 'clock';

/** The key of one reminder alone: the same threshold of the same expiry always has the same. */
export function singleKey(item: DueReminder): string {
  return `reminder/${encodeURIComponent(item.credential.id)}/${encodeURIComponent(tellingOf(item))}`;
}

/** The key of a digest whose intent was stored at `startedAt`, in ISO UTC. */
export function digestKey(startedAt: string): string {
  return `digest/${startedAt}`;
}

/** The key of a notice about a renewal; `about` tells one notice on a credential from the next. */
export function renewalKey(credentialId: string, about: string): string {
  return `renewal/${encodeURIComponent(credentialId)}/${encodeURIComponent(about)}`;
}

/** Reads a key back; `undefined` for one that is of neither reminders nor renewals. */
export function readKey(key: string): KeyMeaning | undefined {
  if (key === TEST_KEY) return { about: 'test' };
  if (key === CLOCK_KEY) return { about: 'clock' };
  const [kind, first, rest] = key.split('/');
  if (first === undefined || first === '') return undefined;
  if (kind === 'digest') return { about: 'digest', startedAt: first };
  if ((kind === 'reminder' || kind === 'renewal') && rest !== undefined) {
    return { about: 'credential', credentialId: decodeURIComponent(first) };
  }
  return undefined;
}
