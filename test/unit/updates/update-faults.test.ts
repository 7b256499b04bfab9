import { expect, test } from 'vitest';
import { faultOf } from '../../../src/main/platform/updates/update-faults';

function error(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

test.each([
  ['refused', error('sha512 checksum mismatch', 'ERR_CHECKSUM_MISMATCH')],
  ['refused', error('New version is not signed', 'ERR_UPDATER_INVALID_SIGNATURE')],
  ['refused', error('Code signature at URL file:///x did not pass validation')],
  ['unreachable', error('net::ERR_INTERNET_DISCONNECTED')],
  ['unreachable', error('net::ERR_CONTENT_LENGTH_MISMATCH')],
  ['unreachable', error('503', 'HTTP_ERROR_503')],
  ['unreachable', error('connect', 'ECONNREFUSED')],
  // GitHub, where there is no release yet, or none but preliminary ones.
  ['unreachable', error('No published versions on GitHub', 'ERR_XML_MISSED_ELEMENT')],
  ['unreachable', error('Cannot parse releases feed: …', 'ERR_UPDATER_INVALID_RELEASE_FEED')],
  ['failed', error('ENOSPC: no space left on device', 'ENOSPC')],
  ['failed', 'a string'],
] as const)('%s: %s', (fault, thrown) => {
  expect(faultOf(thrown)).toBe(fault);
});
