/** The only hosts whose pages are ever opened in a browser. */
const HOSTS: ReadonlySet<string> = new Set([
  'learn.microsoft.com',
  'portal.azure.com',
  'portal.azure.us',
  'portal.azure.cn',
]);

/** True for an https address on a host of the list, at the usual port and without credentials. */
export function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === 'https:' &&
    HOSTS.has(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
