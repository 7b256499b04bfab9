import { memo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Moment } from '../components/moment';
import { StateMark } from '../components/state-mark';
import { markOf } from '../kinds/credential-marks';
import { wordsOf } from '../kinds/credential-words';
import { useFirstTexts } from '../texts/use-first-texts';
import { fullMoment, toMs } from '../time/moments';
import styles from './credential-grid.module.css';
import type { MenuKind } from './credential-menu';
import { type RowAct, RowActions, SelectBox, Star } from './row-controls';
import controls from './row-controls.module.css';
import { RowMarks } from './row-marks';
import { ROW_HEIGHT } from './row-size';
import { RowTags } from './row-tags';
import type { RowTimes } from './row-view';

/** The head's row is the first. */
const FIRST_ROW = 2;

interface CredentialRowProps extends Omit<RowTimes, 'former'> {
  readonly credential: CredentialView;
  /** Its place in the list, from 0. */
  readonly index: number;
  readonly formerAt: string | undefined;
  readonly formerLeft: string | undefined;
  /** Tab comes into the grid here. */
  readonly active: boolean;
  readonly selected: boolean;
  /** Which of its menus is open. */
  readonly openMenu: MenuKind | undefined;
}

/** One credential: what it is, how long it lives, and what is done with it most. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, index, active, selected, openMenu, state, dead } = props;
  const { left, shortLeft, formerAt, formerLeft } = props;
  const texts = useFirstTexts();
  const words = texts.credentials;
  const { id, name, environment, sourceName, expiresAt } = credential;
  const Mark = markOf(credential);
  const { madeWith, place } = wordsOf(credential);
  const made = madeWith(credential, texts);
  const tabIndex = active ? 0 : -1;
  const shown = dead ? 'expired' : state;
  return (
    <tr
      aria-rowindex={index + FIRST_ROW}
      aria-selected={selected}
      aria-label={texts.list.rowOf({ name, environment, left, state: words.states[shown] })}
      tabIndex={tabIndex}
      className={styles.row}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
      data-credential={id}
      data-state={state}
      data-focus-home={active || undefined}
    >
      <td className={`${styles.cell} ${styles.select}`}>
        <SelectBox credential={credential} tabIndex={tabIndex} selected={selected} />
      </td>
      <td className={styles.name}>
        <Star credential={credential} tabIndex={tabIndex} />
        <button
          type="button"
          className={controls.name}
          title={name}
          tabIndex={tabIndex}
          data-act={'open' satisfies RowAct}
        >
          <bdi>{name}</bdi>
        </button>
        <span className={styles.marks}>
          <EnvironmentBadge environment={environment} className={styles.badge} />
          {Mark !== undefined && <Mark credential={credential} />}
          <RowMarks credential={credential} />
          <span className={`${styles.clipped} ${styles.second} ${styles.serviceBelow}`}>
            <bdi>{sourceName}</bdi> · {made}
          </span>
          {credential.tags.length > 0 && <RowTags tags={credential.tags} />}
        </span>
      </td>
      <td className={`${styles.cell} ${styles.service}`}>
        <bdi className={styles.clipped} title={place(credential)}>
          {sourceName}
        </bdi>
        <span className={`${styles.clipped} ${styles.second}`}>{made}</span>
      </td>
      <td className={styles.environment}>
        <EnvironmentBadge environment={environment} />
      </td>
      <td className={`${styles.cell} ${styles.expiry}`}>
        <div className={styles.state}>
          <StateMark state={shown} />
          <span className={`${styles.clipped} ${styles.left}`} title={left}>
            {shortLeft}
          </span>
        </div>
        <span className={`${styles.clipped} ${styles.second} ${styles.notSlim}`}>
          {formerAt !== undefined ? (
            <span
              onPointerEnter={({ currentTarget }) => {
                currentTarget.title = fullMoment(toMs(formerAt));
              }}
            >
              {words.oldOne(formerLeft ?? '')}
            </span>
          ) : (
            <>
              {shown !== 'expired' && words.states[shown]}
              {shown !== 'expired' && expiresAt !== undefined && ' · '}
              {expiresAt !== undefined && <Moment at={expiresAt} />}
            </>
          )}
        </span>
      </td>
      <td className={`${controls.actions} ${styles.actions}`}>
        <RowActions credential={credential} tabIndex={tabIndex} openMenu={openMenu} />
      </td>
    </tr>
  );
});
