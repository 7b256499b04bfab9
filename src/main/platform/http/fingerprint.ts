/** 64 hex digits in lower case, from `AB:CD:…` or already bare. */
export function bareFingerprint(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}
