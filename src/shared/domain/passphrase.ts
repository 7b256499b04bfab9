import { said } from '../texts/said';
import { ok, type Result, refuse } from './result';

/** How long guessing would take somebody who has the file. */
export type PassphraseStrength = 'fair' | 'good' | 'strong';

export const SHORTEST_PASSPHRASE = 12;
const LONGEST = 1_000;

/** What everybody tries first, without spaces and signs; shorter ones are refused by their length. */
const COMMONEST = [
  'password',
  'passphrase',
  'passwort',
  'motdepasse',
  'contrasena',
  'correcthorsebatterystaple',
  'letmein',
  'iloveyou',
  'welcome',
  'administrator',
  'admin',
  'changeme',
  'trustno',
  'dragon',
  'monkey',
  'football',
  'baseball',
  'superman',
  'princess',
  'sunshine',
  'secret',
  'tokentray',
];
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/**
 * Whether a new passphrase is one: 12 characters at least, none of the commonest.
 * Nothing is changed about it, so that every other program opens the file with the same text.
 */
export function judgePassphrase(text: string, field = 'passphrase'): Result<PassphraseStrength> {
  const characters = [...text];
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
  const { passphrases } = said();
  const no = (code: string, message: string) => refuse(`passphrase-${code}`, message, field);
  if (characters.length > LONGEST) {
    return no('too-long', passphrases.tooLong(LONGEST));
  }
  if (/\p{C}/u.test(text)) return no('invisible', passphrases.invisible);
  if (text !== text.trim()) return no('edges', passphrases.edges);
  if (characters.length < SHORTEST_PASSPHRASE) {
    return no('too-short', passphrases.tooShort(SHORTEST_PASSPHRASE));
  }
  if (isCommon(text, new Set(characters).size)) return no('common', passphrases.common);
  // Words are guessed by the word, anything else by the character.
  const [size, good, strong] = /^[\p{L}\s.,'’-]+$/u.test(text)
    ? [words.size, 4, 6]
    : [characters.length, 16, 24];
  return ok(size >= strong ? 'strong' : size >= good ? 'good' : 'fair');
}

function isCommon(text: string, differing: number): boolean {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  // What stands for a letter is tried as that letter.
  const spelled = plain.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e');
  const bare = [plain, spelled.replaceAll('4', 'a').replaceAll('5', 's')].map((each) =>
    COMMONEST.reduce((rest, common) => rest.replaceAll(common, ''), each),
  );
  if (differing < 5 || bare.some((rest) => [...rest].length < 5)) return true;
  if (/^(.{3,9}?)\1+.{0,3}$/u.test(plain)) return true;
  return ROWS.some((row) => isRun(plain, row) || isRun(plain, [...row].reverse().join('')));
}

/** Nothing but a row of keys, from wherever it begins and as often as it comes again. */
function isRun(text: string, row: string): boolean {
  const start = row.indexOf(text[0] ?? ' ');
  if (start < 0) return false;
  const times = Math.ceil(text.length / row.length) + 1;
  return (row.slice(start) + row.repeat(times)).startsWith(text);
}
