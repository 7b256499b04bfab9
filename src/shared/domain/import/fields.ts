/** What a column can be taken for. */
export const IMPORT_FIELDS = [
  'name',
  'secret',
  'expires',
  'issued',
  'service',
  'environment',
  'tags',
  'notes',
  'reference',
  'renewalUrl',
  'testUrl',
  'scheme',
  'enrollment',
  'keyRole',
  'favourite',
  'archived',
  'ignore',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Of these there may be many columns. */
export const REPEATABLE: ReadonlySet<ImportField> = new Set(['notes', 'tags', 'ignore']);

const WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  name: [
    'name',
    'title',
    'credential',
    'credential name',
    'key name',
    'token name',
    'secret name',
    'display name',
    'item',
    'item name',
    'variable',
    'bezeichnung',
    'titel',
  ],
  secret: [
    'secret',
    'password',
    'token',
    'value',
    'key',
    'api key',
    'apikey',
    'api token',
    'access token',
    'access key',
    'pat',
    'login password',
    'client secret',
    'secret value',
    'credential value',
    'secret key',
    'passwort',
    'geheimnis',
  ],
  expires: [
    'expires',
    'expiry',
    'expiration',
    'expires at',
    'expires on',
    'expire date',
    'expiration date',
    'expiration time',
    'expiry date',
    'end date',
    'end',
    'ends',
    'valid until',
    'valid to',
    'valid till',
    'not after',
    'due',
    'due date',
    'renew by',
    'renewal date',
    'expiration timestamp',
    'ablauf',
    'ablaufdatum',
    'gultig bis',
    'lauft ab',
  ],
  issued: [
    'created',
    'created at',
    'created on',
    'creation date',
    'issued',
    'issued at',
    'issued on',
    'issue date',
    'start date',
    'start',
    'valid from',
    'not before',
    'erstellt',
    'gultig von',
  ],
  service: [
    'service',
    'system',
    'application',
    'app',
    'provider',
    'product',
    'vendor',
    'site',
    'website',
    'url',
    'urls',
    'uri',
    'host',
    'hostname',
    'server',
    'login uri',
    'dienst',
  ],
  environment: ['environment', 'env', 'stage', 'umgebung'],
  tags: ['tag', 'tags', 'label', 'labels', 'category', 'group', 'folder', 'team', 'collections'],
  notes: ['note', 'notes', 'comment', 'comments', 'description', 'remark', 'remarks', 'notizen'],
  reference: ['reference', 'held in', 'stored in', 'location', 'vault path'],
  renewalUrl: ['renewal url', 'renew url', 'renewal page'],
  testUrl: ['test url'],
  scheme: ['scheme'],
  enrollment: ['enrollment', 'enrollment number'],
  keyRole: ['key role'],
  favourite: ['favorite', 'favourite'],
  archived: ['archived'],
  ignore: ['otpauth', 'totp', 'otp', 'login totp', 'reprompt', 'one time password', 'kind'],
};

const BY_WORD: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.map((word) => [word, field as ImportField] as const),
  ),
);

/** What says that a column nobody knows may hold secrets: words, ends of words, and pairs of them. */
const SECRETIVE = [
  /\b(?:pass|passwd|pwd|pw|keys?|pins?|pats?|t?otps?|psk|sas|jwts?|seeds?|mnemonics?|cookies?|bearer|webhooks?)\d*\b/,
  /(?:pass(?:word|phrase|code)|secret|token|credential|(?:api|access|account|private|shared|signing|ssh)key)s?\d*\b/,
  /(?:pass|kenn)wort(?:er)?\b|\bmot de passe\b|\bcontrasenas?\b/,
  /\b(?:access|auth|backup|emergency|recovery|security|verification) (?:answer|code|phrase|word)s?\b/,
  /\bconnection strings?\b/,
];

/** What a header says of its column, by itself; `undefined`: nothing that is known. */
export function fieldOfHeader(header: string): ImportField | undefined {
  return BY_WORD.get(likeness(header));
}

/** Whether a column may hold secrets by its name, so that nothing of it belongs into notes. */
export function isSecretive(header: string): boolean {
  const plain = likeness(header);
  return SECRETIVE.some((each) => each.test(plain));
}

/**
 * What each column is taken for. One that nobody knows becomes notes, and one that may hold further
 * secrets is left out: notes are no place for secrets.
 */
export function guessFields(headers: readonly string[]): ImportField[] {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = fieldOfHeader(header);
    if (field !== undefined && (REPEATABLE.has(field) || !taken.has(field))) {
      taken.add(field);
      return field;
    }
    return header.trim() === '' || isSecretive(header) ? 'ignore' : 'notes';
  });
}

function likeness(header: string): string {
  return header
    .slice(0, 200)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
