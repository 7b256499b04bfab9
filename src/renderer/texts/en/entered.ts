/** Of every kind that is made elsewhere and entered by hand. */
export const entered = {
  kind: 'Kind',
  issuedAt: 'Issued',
  createdAt: 'Known here since',
  expiredTitle: 'It has expired',
  expiredText: 'Whoever uses it is refused. Enter the new one once it is made.',
  replace: 'Enter the new one',
  elsewhereTitle: 'Held elsewhere',
  elsewhereText:
    'TokenTray watches its date and warns you before it ends. The secret itself is not here, so there is nothing to copy.',
  test: {
    title: 'Is it alive?',
    text: 'Makes one call with it that changes nothing, and says what the answer means.',
    action: 'Test',
    busy: 'Asking…',
    verdicts: { good: 'Alive', bad: 'Not alive', unknown: 'The answer proves nothing' },
  },
};
