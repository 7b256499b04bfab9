import type { Problem } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';

/** A run found that the one before it died of it. */
export function interrupted(): Problem {
  return { code: 'renewal-interrupted', message: appTexts().autoRenewal.interrupted };
}

/** Nobody waits for it any more; what becomes of it is found in its record. */
export function tooSlow(): Problem {
  return { code: 'renewal-too-slow', message: appTexts().autoRenewal.tooSlow };
}

/** It was reported as good. */
export function noNewEnd(): Problem {
  return { code: 'no-new-end', message: appTexts().autoRenewal.noNewEnd };
}

/** A fault of the app itself. */
export function unexpected(): Problem {
  return { code: 'unexpected', message: appTexts().autoRenewal.unexpected };
}
