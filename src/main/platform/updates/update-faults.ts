import type { UpdateFault } from '../../ports/updates';

/** electron-updater's own codes for what must not be installed. */
const REFUSED = new Set([
  'ERR_CHECKSUM_MISMATCH',
  'ERR_UPDATER_NO_CHECKSUM',
  'ERR_UPDATER_INVALID_SIGNATURE',
  'ERR_UPDATER_UPDATE_NOT_SIGNED',
  'ERR_UPDATER_WEB_INSTALLER_DISABLED',
]);
/** Of Chromium, of Node, and the library's own for an answer that is no success. */
const UNREACHABLE =
  /^(?:net::ERR_|HTTP_ERROR_)|\b(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\b/;
/** Nothing is published there, or not all of it yet. */
const NO_RELEASE = new Set([
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ERR_UPDATER_INVALID_RELEASE_FEED',
  'ERR_UPDATER_LATEST_VERSION_NOT_FOUND',
  'ERR_UPDATER_NO_PUBLISHED_VERSIONS',
  'ERR_XML_MISSED_ELEMENT',
]);
/** Squirrel.Mac has sentences only. */
const NOT_SIGNED = /code signature|did not pass validation/i;

/** Which kind of failure an error of electron-updater is. */
export function faultOf(error: unknown): UpdateFault['fault'] {
  if (!(error instanceof Error)) return 'failed';
  const code = String(Reflect.get(error, 'code') ?? '');
  if (REFUSED.has(code) || NOT_SIGNED.test(error.message)) return 'refused';
  if (NO_RELEASE.has(code)) return 'unreachable';
  return UNREACHABLE.test(code) || UNREACHABLE.test(error.message) ? 'unreachable' : 'failed';
}
