export const failure = {
  page: 'This page failed',
  window: 'The window failed',
  text: 'That is a fault of TokenTray; it was noted in the log. Nothing was changed, tray and reminders go on, and your credentials are safe.',
  restart: 'Restart the window',
  again: 'Try again',
};
