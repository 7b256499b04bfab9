import type { TokenTrayApp } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';
import { filesBelow, searchSecrets } from '../support/search-secrets';
import { expect } from './desktop-test';

/** None of the secrets is in a file, a log, an argument list, an environment or a notification. */
export function expectNoTraces(
  desktop: DesktopSession,
  app: TokenTrayApp,
  secrets: readonly string[],
): void {
  const notifications = desktop.notifications.notifications.map((one) => ({
    where: 'notification',
    content: JSON.stringify([one.summary, one.body, one.actions, [...one.hints]]),
  }));
  const haystacks = [...filesBelow(desktop.folder), ...app.traces(), ...notifications];
  expect(haystacks.length).toBeGreaterThan(20);
  expect(secrets.length).toBeGreaterThan(0);
  expect(searchSecrets(secrets, haystacks)).toEqual([]);
}
