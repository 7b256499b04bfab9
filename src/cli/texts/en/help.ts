/** commander's titles. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage:',
  'Arguments:': 'Arguments:',
  'Options:': 'Options:',
  'Global Options:': 'Global Options:',
  'Commands:': 'Commands:',
};
const GIVEN_NAME = 'its name or ID';

/** `--help`: what commands, options and arguments are; the words of the shells' completion, too. */
export const help = {
  program: 'Signs, makes, keeps and hands out cloud credentials that expire.',
  passphraseFile: (variable: string) =>
    `holds the passphrase, where the secrets are in an encrypted file (${variable} names one too); else it is asked for`,
  titles: TITLES,
  help: 'display help for command',
  version: 'output the version number',
  choices: (choices: readonly string[]) =>
    `choices: ${choices.map((choice) => `"${choice}"`).join(', ')}`,
  byDefault: (value: string) => `default: "${value}"`,
  withMore: (description: string, more: readonly string[]) => `${description} (${more.join(', ')})`,
  quiet: 'no notes and no warnings on standard error',
  json: 'print the result as JSON (see: tokentray schema)',
  givenName: GIVEN_NAME,
  /** Behind what commander says of a wrong command line. */
  strayWord:
    'Put quotes around a name with blanks; a secret is never an argument, but comes on standard input.',
  seeHelp: 'See: tokentray --help',
  whatWasTyped: 'what was typed',

  list: 'list the credentials, what ends first first',
  filter: 'as in the window: words, kind:grafana, expires:<7d, tag:…',
  archived: 'those in the archive instead',
  show: 'show everything of a credential but its secret',
  showName: 'its name or ID; the beginning of its name will do',
  status: 'for cron and CI: end with 0, 3 or 4',
  within: 'how far to look ahead',
  statusAfter:
    'Ends with 4 where something has ended, 3 where something ends within the time, else 0.',
  calendar: 'print all ends as an iCalendar file, with an alarm at each lead time',
  calendarNames: 'name the credentials; without it an entry only says that one ends',
  calendarOut: 'write it there instead, whole or not at all',

  get: 'print the secret of a credential, and nothing else',
  header: 'the whole Authorization header',
  curl: 'a curl command with the secret inside',
  env: 'a line that sets this environment variable',
  shell: 'who reads that line',
  reveal: 'even where it would be shown on the screen',
  copy: 'copy a secret; the clipboard is cleared in time',
  run: 'run one command with secrets in its environment, and in nobody else’s',
  runUsage: '--env VARIABLE=NAME [--env …] -- command [arguments]',
  runCommand: 'behind --',
  runEnv: 'the variable, and the name or ID of the credential; may be given several times',
  runAfter: 'Ends as the command does; 125 where TokenTray itself refuses.',

  add: 'keep a secret that was made elsewhere, or only its date',
  addName: 'what it is to be called',
  addKind: 'other, ea-key, grafana-key, apim-token or gateway-token',
  elsewhere: 'the secret is held elsewhere: keep only its date',
  paste: 'find the secret in a header, a curl command, JSON … and keep it',
  pasteName: 'what it is to be called, where nothing in it tells',
  pasteKind: 'keep it as this kind',
  again: 'even where it is kept, or was kept, already',
  source: 'the service, gateway or connection it belongs to',
  entryExpires: 'when it ends, where it does not tell itself',
  entryNever: 'it has no end',
  environment: 'such as production',
  tags: 'separated by commas',
  field: 'what its kind asks for, such as service=GitHub',
  entryAfter: `The secret comes from standard input, or is asked for and not shown; it is never an argument.
WHEN is a date (2030-01-31 18:30, UTC with Z after it) or a time to live (10d).`,
  renew: 'renew a credential, or enter its new secret',
  renewExpires: 'when the new one ends, where it does not tell',
  renewNever: 'the new one has no end',
  renewField: 'what the new one differs in',
  switchKey: 'sign all tokens of a service with its other key',
  switchName: 'the name or ID of the service or gateway',
  test: 'try whether a credential still works',
  rm: 'delete a credential and its secret here',
  rmYes: 'do it without asking',

  sign: 'sign a token and print it, and nothing else',
  signApim: 'a token for the direct management API of API Management (retired in March 2025)',
  identifier: 'the identifier on the portal’s Management API page',
  format: 'sas: uid=…&ex=…&sn=…; compact: id&yyyyMMddHHmm&signature',
  signHeader: 'print the whole Authorization header',
  signGateway: 'a token for a self-hosted gateway, 30 days at most',
  gatewayId: 'the gateway’s ID',
  keyStdin: 'read the primary or secondary key from standard input',
  keyEnv: 'read it from the environment variable of this name',
  signExpires: 'when the token ends; see below',
  allowPast: 'sign for a moment that has gone by',
  signAfter: `WHEN is a time to live (10d, 12h, 90m), or a moment:
  2030-01-31 18:30[:SS[.fffffff]]  local time; UTC with Z after it, or +02:00
  01/31/2030 6:30 PM               as the portal writes it, local time
The key comes from standard input or an environment variable, never as an argument.`,
  inspect: 'tell the kind and the expiry of the token on standard input',

  import: 'take credentials over from a CSV, JSON, .env, Bitwarden or 1Password file',
  importFile: 'up to 64 MB and 100,000 rows, of which 10,000 can be written at once',
  importFormat: 'else it is guessed',
  map: 'what a column is: name, secret, expires, notes, ignore …',
  dateOrder: 'of dates such as 03/04/2030',
  utc: 'times without a zone are UTC; else they are local',
  importEnvironment: 'of rows that say none (production)',
  duplicates: 'what is done with rows that are here already',
  dryRun: 'only tell what would be done',
  importJson: 'tell it as JSON; never the secrets',
  importYes: 'do not ask',

  lock: 'lock the running app',
  unlock: 'unlock the running app; asks for the passphrase',
  completion: 'print what makes a shell complete commands, options and names',
  completionAfter: 'For example in ~/.bashrc: source <(tokentray completion bash)',
  schema: 'print the JSON Schema of what a command gives with --json',
  schemaCommand: 'such as list, or grafana keys; all of them without it',
};
