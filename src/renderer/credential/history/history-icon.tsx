import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArchiveArrowBackRegular } from '@fluentui/react-icons/svg/archive-arrow-back';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import type { ComponentType } from 'react';
import type { HistoryRow } from '../../../shared/ipc/api';

const useStyles = makeStyles({
  icon: { display: 'flex', flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

const ICONS: { readonly [what in HistoryRow['what']]: ComponentType } = {
  created: AddCircleRegular,
  renewed: ArrowSyncRegular,
  'renewal-failed': ErrorCircleRegular,
  undone: ArrowUndoRegular,
  'key-switched': KeyResetRegular,
  copied: CopyRegular,
  revealed: EyeRegular,
  tested: BeakerRegular,
  announced: AlertRegular,
  deployed: CheckmarkCircleRegular,
  'former-deleted': DeleteRegular,
  edited: EditRegular,
  archived: ArchiveRegular,
  restored: ArchiveArrowBackRegular,
};

/** The sign of what was done; the words stand beside it. */
export function HistoryIcon({ what }: { readonly what: HistoryRow['what'] }) {
  const styles = useStyles();
  const Icon = ICONS[what];
  return (
    <span
      className={mergeClasses(styles.icon, what === 'renewal-failed' && styles.bad)}
      aria-hidden="true"
    >
      <Icon />
    </span>
  );
}
