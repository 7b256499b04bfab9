import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import styles from './state-mark.module.css';

const ICONS = { fine: CheckmarkCircleFilled, soon: WarningFilled, expired: ErrorCircleFilled };

/** The sign of a state: each has a shape of its own. The word stands beside it. */
export function StateMark({ state }: { readonly state: ExpiryState }) {
  const Icon = ICONS[state];
  return <Icon className={`${styles.mark} ${styles[state]}`} aria-hidden="true" />;
}
