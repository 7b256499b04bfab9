import { Button, Checkbox, Link, mergeClasses } from '@fluentui/react-components';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { memo } from 'react';
import type { ServerKeyRow as Row } from '../../shared/ipc/api';
import { Moment } from '../components/moment';
import { RowMark } from '../components/row-mark';
import { useTableStyles } from '../lists/table-styles';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { ExpiryCell } from './expiry-cell';
import { useServerKeyStyles } from './server-key-styles';
import { isWatchable } from './server-keys-model';

const HERE_ICONS = {
  held: KeyRegular,
  watched: EyeRegular,
  former: KeyResetRegular,
  'not-here': CircleRegular,
};

interface ServerKeyRowProps {
  readonly row: Row;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** Pixels from where it would stand to where it belongs, below rows that are not drawn. */
  readonly shift: number;
  readonly nowMs: number;
  readonly selected: boolean;
  measure(row: HTMLElement | null): void;
  onSelect(row: Row, selected: boolean): void;
  onWatch(row: Row): void;
  onRemove(row: Row): void;
}

/** One key on the server: what it is, how long it lives, and how it stands to this app. */
export const ServerKeyRow = memo(function ServerKeyRow(props: ServerKeyRowProps) {
  const { row, index, shift, nowMs, selected, measure, onSelect, onWatch, onRemove } = props;
  const table = useTableStyles();
  const styles = useServerKeyStyles();
  const texts = useTexts().serverKeys;
  const { go } = useNavigation();
  const { name, credentialId } = row;
  const watchable = isWatchable(row);
  const HereIcon = HERE_ICONS[row.here];
  return (
    <tr
      ref={measure}
      className={mergeClasses(table.row, styles.row)}
      data-index={index}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      data-server-key={`${row.kind}/${row.id}`}
      data-state={row.state}
    >
      <td className={table.cell}>
        <Checkbox
          aria-label={texts.selectOf(name)}
          checked={selected}
          onChange={(_event, data) => onSelect(row, data.checked === true)}
        />
      </td>
      <td className={table.cell}>
        <div className={styles.nameLine}>
          {credentialId === undefined ? (
            <bdi className={mergeClasses(styles.clipped, styles.strong)} title={name}>
              {name}
            </bdi>
          ) : (
            <Link
              as="button"
              appearance="subtle"
              className={mergeClasses(styles.clipped, styles.strong)}
              title={name}
              onClick={() => go({ page: 'credential', credentialId })}
            >
              <bdi>{name}</bdi>
            </Link>
          )}
          {row.signsIn && (
            <RowMark intent="quiet" hint={texts.signsInHint} icon={<PersonKeyRegular />}>
              {texts.signsIn}
            </RowMark>
          )}
        </div>
        <span className={mergeClasses(styles.clipped, styles.second)}>
          <span className={styles.roleBelow}>{row.role} · </span>
          {row.account !== undefined && (
            <>
              <bdi>{row.account.name}</bdi>
              {' · '}
            </>
          )}
          {texts.kinds[row.kind]}
        </span>
        <div className={styles.expiryBelow}>
          <ExpiryCell row={row} nowMs={nowMs} />
        </div>
      </td>
      <td className={mergeClasses(table.cell, styles.role)}>{row.role}</td>
      <td className={mergeClasses(table.cell, styles.expiry)}>
        <ExpiryCell row={row} nowMs={nowMs} />
      </td>
      <td className={mergeClasses(table.cell, styles.lastUsed)}>
        <span className={styles.second}>
          {row.lastUsedAt === undefined ? texts.neverUsed : <Moment at={row.lastUsedAt} />}
        </span>
      </td>
      <td className={table.cell}>
        <span className={styles.hereLine} title={texts.hereHints[row.here]}>
          <span
            className={mergeClasses(styles.hereIcon, row.here === 'held' && styles.held)}
            aria-hidden="true"
          >
            <HereIcon />
          </span>
          <span className={styles.hereWord}>{texts.here[row.here]}</span>
        </span>
      </td>
      <td className={table.cell}>
        <div className={styles.buttons}>
          {/* One button, so that the focus stays on it as a watched key can be opened. */}
          {(watchable || credentialId !== undefined) && (
            <Button
              size="small"
              className={styles.action}
              title={watchable ? texts.watch : texts.open}
              icon={watchable ? <EyeRegular /> : <OpenRegular />}
              aria-label={watchable ? texts.watchOf(name) : texts.openOf(name)}
              onClick={() => {
                if (watchable) onWatch(row);
                else if (credentialId !== undefined) go({ page: 'credential', credentialId });
              }}
            >
              <span className={styles.actionWord}>{watchable ? texts.watch : texts.open}</span>
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={texts.removeOf(name)}
            title={texts.remove}
            onClick={() => onRemove(row)}
          />
        </div>
      </td>
    </tr>
  );
});
