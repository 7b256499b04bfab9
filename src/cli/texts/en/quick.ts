import type { ListEntry } from '../../reading/list-entry';

const STATES: { readonly [S in ListEntry['state']]: string } = {
  fine: 'fine',
  soon: 'soon',
  expired: 'expired',
};

/** What `list` and a refused argument say. Few: they are loaded at each start. */
export const quick = {
  /** Before what is said on standard error. */
  warning: (sentence: string) => `warning: ${sentence}`,
  note: (sentence: string) => `note: ${sentence}`,
  unexpected: (reason: string | undefined) =>
    `This should not have happened: ${reason ?? 'unknown reason'}`,
  appNotStarted: 'the app itself cannot be started; install it again.',

  listTable: ['NAME', 'KIND', 'SERVICE', 'ENVIRONMENT', 'STATE', 'ENDS', ''],
  states: STATES,
  noEnd: 'no end',
  noneYet: 'there is no credential yet',
  noneLikeThat: 'there is none like that',

  secretArgument:
    'A secret is never taken as an argument: other users could read it in the list of processes. Pass it on standard input (a key to sign with: --key-stdin), or name an environment variable that holds the key with --key-env NAME. If it was typed just now, remove it from the shell’s history.',
};
