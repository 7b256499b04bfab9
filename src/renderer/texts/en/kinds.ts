import type { SecretNoun } from '../../../shared/domain/kinds/traits';
/** What each kind of credential is called, and what is said of its secret. */
export interface KindWords {
  readonly name: string;
  readonly secret: string;
  readonly nameField: string;
  readonly copy: string;
  copyOf(name: string): string;
  curlHint(variable: string): string;
  readonly curlInside: string;
  readonly curlInsideShort: string;
  curlText(variable: string): string;
  readonly revealed: string;
  readonly hidden: string;
  /** Slots `name`, `environment` and `service`. */
  readonly deleteText: string;
  /** Slot `when`. */
  readonly deleteValid: string;
  readonly deleteEndless: string;
}

/** A kind that needs no words of its own: `title` is its name, `noun` that of its secret. */
function plainWords(title: string, noun: SecretNoun): KindWords {
  const Noun = noun.charAt(0).toUpperCase() + noun.slice(1);
  return {
    name: title,
    secret: Noun,
    nameField: 'Name',
    copy: `Copy ${noun}`,
    copyOf: (name) => `Copy ${noun} ${name}`,
    curlHint: (variable) => `Reads the ${noun} from $${variable}`,
    curlInside: `Copy curl with the ${noun} inside`,
    curlInsideShort: `Copy with the ${noun} inside`,
    curlText: (variable) =>
      `Put the ${noun} in the variable ${variable} first, so that it stays out of the history of the shell.`,
    revealed: `The ${noun} is shown.`,
    hidden: `The ${noun} is hidden again.`,
    deleteText: `The ${noun} of {name} ({environment}, {service}) leaves the keychain, and its dates leave this list. This cannot be undone.`,
    deleteValid:
      'Whoever has it can use it until {when}: deleting it here does not revoke it. Revoke it where it was made.',
    deleteEndless:
      'Whoever has it can go on using it: deleting it here does not revoke it. Revoke it where it was made.',
  };
}

const serviceGoesOn = {
  deleteValid:
    'The service goes on accepting it until {when}: deleting it here does not revoke it.',
  deleteEndless: 'The service goes on accepting it: deleting it here does not revoke it.',
};

export const kinds = {
  plain: plainWords,
  own: {
    'apim-token': {
      ...plainWords('API Management token', 'token'),
      nameField: 'Token name',
      ...serviceGoesOn,
    },
    'gateway-token': {
      ...plainWords('Self-hosted gateway token', 'token'),
      nameField: 'Token name',
      ...serviceGoesOn,
    },
    'grafana-key': {
      ...plainWords('Grafana key', 'key'),
      curlText: (variable: string) =>
        `Put the key in the variable ${variable} first, so that it stays out of the history of the shell. The first line of the answer tells: 200 is alive, 401 is not.`,
      deleteValid:
        'The server goes on accepting it until {when}. To end it there, delete it under “Keys on the server”.',
      deleteEndless:
        'The server goes on accepting it: it has no end. To end it there, delete it under “Keys on the server”.',
    },
  },
};
