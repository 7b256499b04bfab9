const EXAMPLE = 'contoso.management.azure-api.net';

/** Refusals of the host of a management endpoint. */
export const managementHost = {
  tooLong: `That is too long for a host such as ${EXAMPLE}.`,
  empty: `Enter the host of the management endpoint: ${EXAMPLE}.`,
  scheme: (scheme: string) =>
    `The management endpoint is reached by https, not ${scheme}. Enter ${EXAMPLE} or its https address.`,
  user: 'Leave out the user and the password before the host.',
  form: (typed: string) =>
    `${typed} is not a host: only letters a–z, digits, hyphens and points, as in ${EXAMPLE}.`,
  port: (port: string) => `${port} is not a port: ports go from 1 to 65535.`,
  serviceOnly: (name: string, host: string) =>
    `“${name}” is a service's name: the host is ${host}, or has the suffix of another cloud.`,
  resourceManager: (host: string) =>
    `${host} is Azure Resource Manager, which takes no such tokens. Enter the service's own endpoint: ${EXAMPLE}.`,
  otherEndpoint: (host: string, managed: { service: string | undefined; domain: string }) =>
    `${host} is another endpoint of the service: its management endpoint is ${managed.service ?? '<service>'}.${managed.domain}.`,
};
