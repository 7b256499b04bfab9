import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Moment } from '../components/moment';
import { StateMark } from '../components/state-mark';
import { partsOf } from '../kinds/credential-kinds';
import { wordsOf } from '../kinds/credential-words';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { fullMoment, toMs } from '../time/moments';
import { timeLeft } from '../time/time-left';
import type { MenuKind } from './credential-menu';
import { FavouriteButton } from './favourite-button';
import { RowActions } from './row-actions';
import { RowMarks } from './row-marks';
import { RowTags } from './row-tags';
import { formerEndOf, stateAt } from './state-at';
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
  name: {
    flexShrink: 1,
    minWidth: '40px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  firstLine: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  secondLine: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    overflow: 'hidden',
  },
  // What presses is read in full, and the environment is known by its sign.
  badge: { flexShrink: 1, maxWidth: '60%', minWidth: '34px' },
  second: {
    flexShrink: 100,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  state: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  left: { fontWeight: tokens.fontWeightSemibold },
});

interface CredentialRowProps {
  readonly credential: CredentialView;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Pixels from where it would stand to where it belongs, below rows that are not drawn. */
  readonly shift: number;
  readonly nowMs: number;
  /** Which of its menus is open. */
  readonly openMenu: MenuKind | undefined;
  measure(row: HTMLElement | null): void;
  onMenu(kind: MenuKind, credential: CredentialView, anchor: HTMLElement): void;
}

/** One credential: what it is, how long it lives, and what is done with it most. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, index, shift, nowMs, openMenu, measure, onMenu } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const { settings } = useSnapshot();
  const { go } = useNavigation();
  const words = texts.credentials;
  const { id, name, expiresAt } = credential;
  const state = stateAt(credential, settings, nowMs);
  const former = formerEndOf(credential);
  const { Mark } = partsOf(credential);
  const { madeWith, place, deadWord } = wordsOf(credential);
  const dead = deadWord(credential, texts);
  const made = madeWith(credential, texts);
  const show = () => go({ page: 'credential', credentialId: id });
  return (
    // The mouse may click anywhere in the row; the keyboard has the name, a link of its own.
    <tr
      ref={measure}
      className={table.row}
      data-index={index}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
      aria-rowindex={index + 2}
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
            <span className={styles.firstLine}>
              <Link
                as="button"
                appearance="subtle"
                className={mergeClasses(styles.clipped, styles.name)}
                title={name}
                onClick={show}
              >
                <bdi>{name}</bdi>
              </Link>
              {credential.tags.length > 0 && <RowTags tags={credential.tags} />}
            </span>
            <span className={styles.secondLine}>
              <span className={mergeClasses(styles.badge, table.environmentBelow)}>
                <EnvironmentBadge environment={credential.environment} />
              </span>
              <Mark credential={credential} />
              <RowMarks credential={credential} />
              <span className={mergeClasses(styles.clipped, styles.second, table.serviceBelow)}>
                <bdi>{credential.sourceName}</bdi> · {made}
              </span>
            </span>
          </div>
        </div>
      </td>
      <td className={mergeClasses(table.cell, table.service)}>
        <bdi className={styles.clipped} title={place(credential)}>
          {credential.sourceName}
        </bdi>
        <span className={mergeClasses(styles.clipped, styles.second)}>{made}</span>
      </td>
      <td className={mergeClasses(table.cell, table.environment)}>
        <EnvironmentBadge environment={credential.environment} />
      </td>
      <td className={table.cell}>
        <div className={styles.state}>
          <StateMark state={dead === undefined ? state : 'expired'} />
          <span className={mergeClasses(styles.clipped, styles.left)}>
            {dead ??
              (expiresAt === undefined ? words.noEnd : timeLeft(expiresAt, nowMs, texts.time))}
          </span>
        </div>
        <span className={mergeClasses(styles.clipped, styles.second)}>
          {former !== undefined ? (
            <span title={fullMoment(toMs(former))}>
              {words.oldOne(timeLeft(former, nowMs, texts.time))}
            </span>
          ) : (
            <>
              {dead === undefined && state !== 'expired' && words.states[state]}
              {dead === undefined && state !== 'expired' && expiresAt !== undefined && ' · '}
              {expiresAt !== undefined && <Moment at={expiresAt} />}
            </>
          )}
        </span>
      </td>
      <td className={table.cell}>
        <RowActions credential={credential} openMenu={openMenu} onMenu={onMenu} />
      </td>
    </tr>
  );
});
