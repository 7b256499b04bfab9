import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';

/**
 * What follows the service's name in the host of its management endpoint, by cloud.
 * Sources: Learn, "Compare Azure Government and global Azure" (.net, .us); docs.azure.cn, "Configure
 * a custom domain name for API Management" (.cn). Azure Germany closed in 2021.
 */
export const MANAGEMENT_HOST_SUFFIXES = [
  { cloud: 'Azure', suffix: '.management.azure-api.net' },
  { cloud: 'Azure Government', suffix: '.management.azure-api.us' },
  { cloud: 'Azure operated by 21Vianet (China)', suffix: '.management.azure-api.cn' },
] as const;

const LONGEST_INPUT = 2_000;
const LONGEST_HOST = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const RESOURCE_MANAGER = /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/;
const EXAMPLE = 'contoso.management.azure-api.net';

/**
 * The host of a management endpoint, typed bare or as an https address, which is cut to its host:
 * lower-case, with a port only where one was given that is not 443. A host that is surely another
 * endpoint (the gateway, the portal, Azure Resource Manager) is refused with the one that is meant.
 */
export function checkHost(text: string, field = 'host'): Result<string> {
  if (text.length > LONGEST_INPUT) {
    return refuse('host-too-long', `That is too long for a host such as ${EXAMPLE}.`, field);
  }
  const typed = text.trim();
  if (typed === '') {
    return refuse('host-empty', `Enter the host of the management endpoint: ${EXAMPLE}.`, field);
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed);
  if (scheme !== null && scheme[1]?.toLowerCase() !== 'https') {
    return refuse(
      'host-scheme',
      `The management endpoint is reached by https, not ${scheme[1]}. Enter ${EXAMPLE} or its https address.`,
      field,
    );
  }
  const authority = typed.slice(scheme?.[0].length ?? 0).split(/[/?#\\]/, 1)[0] ?? '';
  if (authority.includes('@')) {
    return refuse('host-user', 'Leave out the user and the password before the host.', field);
  }
  const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/su.exec(authority.toLowerCase()) ?? [];
  const host = name.replace(/\.$/, '');
  const labels = host.split('.');
  if (host.length > LONGEST_HOST || !labels.every((label) => LABEL.test(label))) {
    return refuse(
      'host-form',
      `${quoted(authority, 'This')} is not a host: only letters a–z, digits, hyphens and points, as in ${EXAMPLE}.`,
      field,
    );
  }
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
    return refuse('host-port', `${port} is not a port: ports go from 1 to 65535.`, field);
  }
  const wrong = otherEndpoint(host, labels, field);
  if (wrong !== undefined) return wrong;
  return ok(port === undefined || Number(port) === 443 ? host : `${host}:${Number(port)}`);
}

function otherEndpoint(
  host: string,
  labels: readonly string[],
  field: string,
): Result<never> | undefined {
  const [service = '', ...rest] = labels;
  if (labels.length === 1 && host !== 'localhost') {
    return refuse(
      'host-service-only',
      `“${host}” is a service's name: the host is ${host}${MANAGEMENT_HOST_SUFFIXES[0].suffix}, or has the suffix of another cloud.`,
      field,
    );
  }
  if (RESOURCE_MANAGER.test(host)) {
    return refuse(
      'host-resource-manager',
      `${host} is Azure Resource Manager, which takes no such tokens. Enter the service's own endpoint: ${EXAMPLE}.`,
      field,
    );
  }
  const top = /^(?:.*\.)?azure-api\.(net|us|cn)$/.exec(host)?.[1];
  const management = `management.azure-api.${top}`;
  if (top === undefined || (rest.join('.') === management && service !== '')) return undefined;
  const named = ['azure-api', 'management'].includes(service) ? '<service>' : service;
  return refuse(
    'host-other-endpoint',
    `${host} is another endpoint of the service: its management endpoint is ${named}.${management}.`,
    field,
  );
}
