import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useTexts } from '../texts/use-texts';
import { ROWS_AT_ONCE } from './use-rows';

const useStyles = makeStyles({ pager: { display: 'flex', alignItems: 'center', gap: '8px' } });

interface RowsPagerProps {
  readonly from: number;
  readonly total: number;
  onGo(from: number): void;
}

/** Goes through many rows a hundred at a time; nothing where there are fewer. */
export function RowsPager({ from, total, onGo }: RowsPagerProps) {
  const styles = useStyles();
  const texts = useTexts().imports.rows;
  if (total <= ROWS_AT_ONCE) return null;
  const isLast = from + ROWS_AT_ONCE >= total;
  return (
    <div className={styles.pager}>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={texts.before}
        disabledFocusable={from === 0}
        onClick={() => onGo(Math.max(0, from - ROWS_AT_ONCE))}
      />
      <Text size={200} role="status">
        {texts.from(from + 1, Math.min(from + ROWS_AT_ONCE, total), total)}
      </Text>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={texts.after}
        disabledFocusable={isLast}
        onClick={() => onGo(from + ROWS_AT_ONCE)}
      />
    </div>
  );
}
