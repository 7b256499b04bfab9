/** What all forms say. */
export const forms = {
  draft: {
    from: (moment: string) => `Draft from ${moment}`,
    text: 'You had begun to fill in this form. Secrets are never part of a draft: enter them again.',
    takeUp: 'Continue',
    discard: 'Discard',
  },
};
