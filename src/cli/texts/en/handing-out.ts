/** `get`, `copy` and `run`. */
export const handingOut = {
  oneOfTwo: 'Say one of --header and --curl.',
  oneOfThree: 'Say one of --header, --curl and --env.',
  shellWithoutEnv: '--shell says how the line of --env is quoted: give --env NAME too.',
  onScreen:
    'This would show the secret on the screen. Pipe it into another command, or say --reveal.',
  noCurl: (name: string) => `There is no address to try “${name}” on. Enter one in its details.`,
  heldElsewhere: (name: string) => `${name} is held elsewhere: there is nothing to give out.`,
  thisCredential: 'This credential',
  notForDotenv:
    'This secret has characters that readers of .env files take in different ways. Use: tokentray run --env NAME=CREDENTIAL -- command.',

  copied: (name: string, clearsInSeconds: number) =>
    clearsInSeconds === 0
      ? `“${name}” is on the clipboard; it is not cleared by itself`
      : `“${name}” is on the clipboard; it is cleared in ${clearsInSeconds} s`,
  notCleared:
    'the program that would clear the clipboard could not be started: copy something else over it once it has served',

  whatToRun: 'Say what to run, behind --: tokentray run --env API_TOKEN=NAME -- command',
  envForm: '--env is given as NAME=CREDENTIAL, the credential by its name or ID.',
  zeroByte: 'This secret holds a zero byte, which no environment variable takes.',
  noProgram: 'There is no such program.',
  notRunnable: 'The program cannot be run: look at its permissions.',
  /** The option takes the name of a variable. */
  variableForm: (option: string) =>
    `${option} takes the name of an environment variable (letters, digits and _), not a secret.`,

  /** The details of a line of the history. */
  history: {
    copied: 'from the command line',
    printed: 'printed by the command line',
    given: 'given to a command by the command line',
  },
};
