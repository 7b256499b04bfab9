import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';

const useStyles = makeStyles({
  mark: { flexShrink: 0, fontSize: '16px' },
  fine: { color: tokens.colorPaletteGreenForeground1 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  expired: { color: tokens.colorPaletteRedForeground1 },
});

const ICONS = { fine: CheckmarkCircleFilled, soon: WarningFilled, expired: ErrorCircleFilled };

/** The sign of a state: each has a shape of its own. The word stands beside it. */
export function StateMark({ state }: { readonly state: ExpiryState }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon className={mergeClasses(styles.mark, styles[state])} aria-hidden="true" />;
}
