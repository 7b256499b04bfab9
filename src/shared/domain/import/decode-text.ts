import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import type { Pace } from './pace';

export interface DecodedText {
  readonly text: string;
  /** As it is told to the user. */
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** As much as tells of UTF-16 without a mark. */
const SAMPLE_BYTES = 4_096;
const SLICE_BYTES = 1024 * 1024;

/**
 * The text of a file whose encoding nobody told: by its byte order mark, by the zeros of UTF-16, as
 * UTF-8 where that is valid, else as Windows-1252. Refused for what is no text.
 */
export async function decodeText(bytes: Uint8Array, pace: Pace): Promise<Result<DecodedText>> {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decoded(bytes, 'utf-8', 'UTF-8', pace);
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16', pace);
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16', pace);
  const zeros = zerosIn(bytes);
  if (zeros.even + zeros.odd > 0) {
    if (zeros.odd > zeros.half * 0.4 && zeros.even < zeros.half * 0.05) {
      return decoded(bytes, 'utf-16le', 'UTF-16', pace);
    }
    if (zeros.even > zeros.half * 0.4 && zeros.odd < zeros.half * 0.05) {
      return decoded(bytes, 'utf-16be', 'UTF-16', pace);
    }
  }
  const unicode = await decoded(bytes, 'utf-8', 'UTF-8', pace);
  if (unicode.ok) return unicode;
  if (zeros.even + zeros.odd > 0) return notText();
  return decoded(bytes, 'windows-1252', 'Windows-1252', pace);
}

async function decoded(
  bytes: Uint8Array,
  label: string,
  encoding: DecodedText['encoding'],
  pace: Pace,
): Promise<Result<DecodedText>> {
  const decoder = new TextDecoder(label, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      parts.push(decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: true }));
      if (pace.due()) await pace.rest(at / bytes.length);
    }
    parts.push(decoder.decode());
    return ok({ text: parts.join(''), encoding });
  } catch (error) {
    if (error instanceof TypeError) return notText();
    throw error;
  }
}

function notText(): Result<never> {
  return refuse('import-no-text', said().importFiles.noText);
}

function zerosIn(bytes: Uint8Array) {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  const zeros = { even: 0, odd: 0, half: Math.max(length / 2, 1) };
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) zeros.even += 1;
    else zeros.odd += 1;
  }
  return zeros;
}
