import { powerMonitor } from 'electron';
import type { UserActivity } from '../../ports/user-activity';

export function createUserActivity(): UserActivity {
  return { idleSeconds: () => powerMonitor.getSystemIdleTime() };
}
