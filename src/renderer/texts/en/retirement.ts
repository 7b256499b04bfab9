/** Of what its maker gave up. */
export const retirement = {
  title: 'Retired',
  instead: (what: string) => `Use instead: ${what}.`,
  link: 'What its maker says about it',
};
