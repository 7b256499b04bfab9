import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { memo } from 'react';
import { expiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Moment } from '../components/moment';
import { StateMark } from '../components/state-mark';
import { useDialogs } from '../dialogs/use-dialogs';
import { useCopy } from '../feedback/use-copy';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { timeLeft } from '../time/time-left';
import type { MenuKind } from './credential-menu';
import { FavouriteButton } from './favourite-button';
import { useTableStyles } from './table-styles';

const useStyles = makeStyles({
  nameCell: { paddingInlineStart: '8px' },
  nameLine: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  words: { minWidth: 0, flexGrow: 1 },
  clipped: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '100%',
    textAlign: 'start',
  },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  secondLine: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  badge: { flexShrink: 0, maxWidth: '60%', minWidth: 0 },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  oldKey: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '3px',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  state: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  left: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '2px' },
  split: { display: 'inline-flex' },
  copy: { minWidth: 'auto', borderStartEndRadius: 0, borderEndEndRadius: 0, paddingRight: '8px' },
  chevron: {
    borderStartStartRadius: 0,
    borderEndStartRadius: 0,
    marginInlineStart: '-1px',
    minWidth: '24px',
    maxWidth: '24px',
  },
});

interface CredentialRowProps {
  readonly credential: CredentialView;
  readonly nowMs: number;
  /** Which of its menus is open. */
  readonly openMenu: MenuKind | undefined;
  onMenu(kind: MenuKind, credential: CredentialView, anchor: HTMLElement): void;
}

/** One credential: what it is, how long it lives, and what is done with it most. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, nowMs, openMenu, onMenu } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const { settings } = useSnapshot();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const copy = useCopy();
  const words = texts.credentials;
  const { id, name } = credential;
  const state = expiryState(credential, settings, nowMs);
  const show = () => go({ page: 'credential', credentialId: id });
  return (
    // The mouse may click anywhere in the row; the keyboard has the name, a link of its own.
    <tr
      className={table.row}
      data-credential={id}
      data-state={state}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, a') === null) show();
      }}
    >
      <td className={mergeClasses(table.cell, styles.nameCell)}>
        <div className={styles.nameLine}>
          <FavouriteButton credential={credential} />
          <div className={styles.words}>
            <Link
              as="button"
              appearance="subtle"
              className={mergeClasses(styles.clipped, styles.name)}
              title={name}
              onClick={show}
            >
              <bdi>{name}</bdi>
            </Link>
            <span className={styles.secondLine}>
              <span className={mergeClasses(styles.badge, table.environmentBelow)}>
                <EnvironmentBadge environment={credential.environment} />
              </span>
              {credential.signedWithOldKey && (
                <span className={styles.oldKey} title={words.oldKeyHint}>
                  <KeyResetRegular aria-hidden="true" /> {words.oldKey}
                </span>
              )}
              <span className={mergeClasses(styles.clipped, styles.second, table.serviceBelow)}>
                <bdi>{credential.sourceName}</bdi> · {words.key[credential.keyRole]}
              </span>
            </span>
          </div>
        </div>
      </td>
      <td className={mergeClasses(table.cell, table.service)}>
        <bdi className={styles.clipped} title={credential.host}>
          {credential.sourceName}
        </bdi>
        <span className={mergeClasses(styles.clipped, styles.second)}>
          {words.key[credential.keyRole]}
        </span>
      </td>
      <td className={mergeClasses(table.cell, table.environment)}>
        <EnvironmentBadge environment={credential.environment} />
      </td>
      <td className={table.cell}>
        <div className={styles.state}>
          <StateMark state={state} />
          <span className={mergeClasses(styles.clipped, styles.left)}>
            {timeLeft(credential.expiresAt, nowMs, texts.time)}
          </span>
        </div>
        <span className={mergeClasses(styles.clipped, styles.second)}>
          {state !== 'expired' && `${words.states[state]} · `}
          <Moment at={credential.expiresAt} />
        </span>
      </td>
      <td className={table.cell}>
        <div className={styles.buttons}>
          <span className={styles.split}>
            <Button
              size="small"
              className={styles.copy}
              icon={<CopyRegular />}
              aria-label={words.copyOf(name)}
              onClick={() => void copy(id, 'token')}
            >
              {words.copy}
            </Button>
            <Button
              size="small"
              className={styles.chevron}
              icon={<ChevronDownRegular />}
              aria-label={words.copyMoreOf(name)}
              title={words.copyMore}
              aria-haspopup="menu"
              aria-expanded={openMenu === 'copy'}
              onClick={(event) => onMenu('copy', credential, event.currentTarget)}
            />
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            aria-label={words.renewOf(name)}
            title={words.renew}
            onClick={() => open({ kind: 'renew', credentialId: id })}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={words.moreOf(name)}
            title={words.more}
            aria-haspopup="menu"
            aria-expanded={openMenu === 'more'}
            onClick={(event) => onMenu('more', credential, event.currentTarget)}
          />
        </div>
      </td>
    </tr>
  );
});
