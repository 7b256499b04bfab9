import { said } from '../texts/said';
import { firstInvisible } from './invisible';
import { ok, type Result, refuse } from './result';

const MOST_TAGS = 20;
const LONGEST_TAG = 40;

/**
 * Tags as typed, separated by commas: blanks around each go, empty ones are left out, and of those
 * that differ only in case the first stays. At most 20 of 40 characters each.
 */
export function parseTags(text: string, field = 'tags'): Result<string[]> {
  const tags = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.trim().normalize('NFC');
    if (tag === '') continue;
    const hidden = firstInvisible(tag);
    if (hidden !== undefined) {
      return refuse('tag-invisible', said().tags.unseen(hidden), field);
    }
    if ([...tag].length > LONGEST_TAG) {
      return refuse('tag-too-long', said().tags.tooLong(LONGEST_TAG), field);
    }
    const key = tag.toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
    if (tags.size > MOST_TAGS) {
      return refuse('too-many-tags', said().tags.tooMany(MOST_TAGS), field);
    }
  }
  return ok([...tags.values()]);
}
