/** Refusals of how long before its end a credential is to be renewed by itself. */
export const renewalLead = {
  several: 'Enter one span before its end, as in 3d.',
  zero: 'It must be renewed before it ends: enter a span above zero, as in 3d.',
  endless: 'It has no end, so there is nothing to renew.',
  tooLong: (life: string) =>
    `It lives ${life}, so it would be renewed over and over. Enter less than that.`,
};
