import { type Pasted, readPasted } from '../../../shared/domain/pasted/unwrap';
import { ProblemError } from '../../../shared/domain/result';
import type { EnteredSecret } from '../../../shared/ipc/api';
import { appTexts } from '../../texts/app-texts';
import { LONGEST_SECRET, type PasteDesk } from './paste-desk';

/** A secret as it will be kept, what it tells of itself, and remarks that nobody has read yet. */
export interface ReadSecret {
  readonly pasted: Pasted;
  readonly notes: readonly string[];
}

const INTRODUCED = /^(?:Bearer|Basic)\s/i;

/** The secret that was entered; `undefined` where it is held elsewhere. Throws `ProblemError`. */
export function readEntered(
  secret: EnteredSecret,
  desk: Pick<PasteDesk, 'peek'>,
  nowMs: number,
): ReadSecret | undefined {
  switch (secret.from) {
    case 'elsewhere':
      return undefined;
    case 'pasted':
      return { pasted: desk.peek(secret.pastedId), notes: [] };
    case 'typed': {
      const pasted = asTyped(secret.text, nowMs);
      return { pasted, notes: [...pasted.remarks, ...pasted.inspection.remarks] };
    }
  }
}

/**
 * What was typed into a field for a secret: a token is taken out of what stands around it; what is
 * no known token may be a password, and is taken as it is.
 */
function asTyped(text: string, nowMs: number): Pasted {
  const { entered } = appTexts();
  const typed = text.trim();
  if (typed === '') throw refused('secret-empty', entered.secretEmpty);
  if (typed.length > LONGEST_SECRET) {
    throw refused('secret-too-long', entered.secretTooLong);
  }
  const pasted = readPasted(text, nowMs);
  const { inspection, hints, secret } = pasted;
  const isWrapped =
    hints.wrapping === 'header' || hints.wrapping === 'curl' || INTRODUCED.test(typed);
  if (inspection.kind !== 'unknown') return pasted;
  if (!isWrapped) return { secret: typed, inspection, hints: { wrapping: 'bare' }, remarks: [] };
  if (secret !== '') return pasted;
  throw refused('secret-none', pasted.remarks.join(' ') || entered.noSecret);
}

function refused(code: string, message: string): ProblemError {
  return new ProblemError({ code, message, field: 'secret' });
}
