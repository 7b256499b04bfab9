/** Of what its maker gave up. */
export const retirement = {
  title: 'No longer supported by its maker',
  instead: (what: string) => `Use instead: ${what}.`,
  link: 'Read what its maker says',
};
