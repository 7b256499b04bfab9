/** What to do when a secret got out. */
export const leaked = {
  title: 'Leaked: {name}',
  back: (name: string) => `Back to ${name}`,
  intro: 'Somebody else may have it? First make it useless, then find out how it got out.',
  loading: 'Looking up what to do…',
  opens: 'What it opens',
  opensUntil: 'Whoever has it can use it until {when}, unless you stop it.',
  opensEndless: 'It has no end: whoever has it can use it until you stop it.',
  opensEnded: 'It ended {when}: if that is so, it opens nothing any more.',
  kill: 'Stop it now',
  notEnough: 'What is not enough',
  places: 'Where it is used',
  placesText: 'These places stop working once it is stopped, until they have the new one.',
  placesNone: 'Nobody has said where it is used. Whatever has it stops working once it is stopped.',
  placesEdit: 'Edit the places',
  formersTitle: 'A replaced one may be the one that leaked',
  formersText: (names: string) =>
    `${names}: still on the server and working. Delete it there, too.`,
  formersAction: 'Show it',
  acts: {
    'roll-key': 'Roll the key',
    'delete-on-server': 'Delete on the server…',
    renew: 'Renew',
    replace: 'Enter the new one',
  },
  openLink: 'Open the page',
  openLinkOf: (step: string) => `Open the page for: ${step}`,
  notOnServer: 'The server no longer has it. It opens nothing any more.',
  notFound:
    'It was not found on the server by its name or number. Look through the list and delete it there.',
};
