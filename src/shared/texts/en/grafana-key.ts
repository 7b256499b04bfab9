export const grafanaKey = {
  /** Without a role or an address where they are not known. */
  opens: (role: string | undefined, url: string | undefined) =>
    `It acts ${role === undefined ? '' : `as ${role} `}on ${url ?? 'its Grafana'} until it ends or is deleted there.`,
  renewWithoutGrace:
    'Renew it without a time of grace: a new one takes its place here, and the leaked one is deleted on the server.',
  orDelete:
    'Or, where no new one is needed, delete it on the server: it is refused from then on, and leaves this list.',
  deleteOnServer: 'Delete it on the server: it is refused from then on.',
  deletedOnlyHere: 'Deleting it only here: the server still takes it.',
  retired:
    'Grafana gave up API keys: from version 11.3 none can be made, and from 12.1 they are gone.',
};
