import { said } from '../texts/said';
import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';

/**
 * What follows the service's name in the host of its management endpoint, by cloud.
 * Sources: Learn, "Compare Azure Government and global Azure" (.net, .us); docs.azure.cn, "Configure
 * a custom domain name for API Management" (.cn). Azure Germany closed in 2021.
 */
export const MANAGEMENT_HOST_SUFFIXES = [
  // Azure, Azure Government, Azure operated by 21Vianet (China).
  { suffix: '.management.azure-api.net' },
  { suffix: '.management.azure-api.us' },
  { suffix: '.management.azure-api.cn' },
] as const;

const LONGEST_INPUT = 2_000;
const LONGEST_HOST = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const RESOURCE_MANAGER = /^management\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)$/;

/**
 * The host of a management endpoint, typed bare or as an https address, which is cut to its host:
 * lower-case, with a port only where one was given that is not 443. A host that is surely another
 * endpoint (the gateway, the portal, Azure Resource Manager) is refused with the one that is meant.
 */
export function checkHost(text: string, field = 'host'): Result<string> {
  const { managementHost } = said();
  if (text.length > LONGEST_INPUT) return refuse('host-too-long', managementHost.tooLong, field);
  const typed = text.trim();
  if (typed === '') return refuse('host-empty', managementHost.empty, field);
  const [start = '', scheme = 'https'] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed) ?? [];
  if (scheme.toLowerCase() !== 'https') {
    return refuse('host-scheme', managementHost.scheme(scheme), field);
  }
  const authority = typed.slice(start.length).split(/[/?#\\]/, 1)[0] ?? '';
  if (authority.includes('@')) {
    return refuse('host-user', managementHost.user, field);
  }
  const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/su.exec(authority.toLowerCase()) ?? [];
  const host = name.replace(/\.$/, '');
  const labels = host.split('.');
  if (host.length > LONGEST_HOST || !labels.every((label) => LABEL.test(label))) {
    return refuse('host-form', managementHost.form(quoted(authority)), field);
  }
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
    return refuse('host-port', managementHost.port(port), field);
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
  const { managementHost } = said();
  const [service = '', ...rest] = labels;
  if (labels.length === 1 && host !== 'localhost') {
    const whole = `${host}${MANAGEMENT_HOST_SUFFIXES[0].suffix}`;
    return refuse('host-service-only', managementHost.serviceOnly(host, whole), field);
  }
  if (RESOURCE_MANAGER.test(host)) {
    return refuse('host-resource-manager', managementHost.resourceManager(host), field);
  }
  const top = /^(?:.*\.)?azure-api\.(net|us|cn)$/.exec(host)?.[1];
  const management = `management.azure-api.${top}`;
  if (top === undefined || (rest.join('.') === management && service !== '')) return undefined;
  const managed = {
    service: ['azure-api', 'management'].includes(service) ? undefined : service,
    domain: management,
  };
  return refuse('host-other-endpoint', managementHost.otherEndpoint(host, managed), field);
}
