const COLOURS = { fine: undefined, soon: '33', expired: '31' } as const;

/** The text in the colour of a state: yellow or red; the state stands there in words too. */
export function coloured(text: string, state: keyof typeof COLOURS | undefined): string {
  const colour = state === undefined ? undefined : COLOURS[state];
  return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;
}
