import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CredentialView, HistoryRow } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { MomentDetails } from '../../components/moment-details';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useTexts } from '../../texts/use-texts';
import { HistoryIcon } from './history-icon';
import { HISTORY_PAGE, moreRows, numbered } from './history-model';
import { useHistory } from './use-history';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  when: { flexShrink: 0, textAlign: 'end' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What was done with it and when, by whom. */
export function HistoryCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().history;
  const { open } = useDialogs();
  const { rows, problem, reload } = useHistory(credential.id);
  return (
    <Card
      title={texts.title}
      aside={
        rows !== undefined &&
        rows.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              open({ kind: 'clear-history', credentialId: credential.id, onDone: reload })
            }
          >
            {texts.clear}
          </Button>
        )
      }
    >
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem.message}</MessageBarBody>
        </MessageBar>
      )}
      {rows === undefined ? (
        problem === undefined && <Spinner label={texts.loading} />
      ) : rows.length === 0 ? (
        <div>
          <Text weight="semibold" block>
            {texts.none}
          </Text>
          <Text className={styles.muted}>{texts.noneText}</Text>
        </div>
      ) : (
        <Rows rows={rows} />
      )}
    </Card>
  );
}

function Rows({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const styles = useStyles();
  const texts = useTexts().history;
  const [shown, setShown] = useState(HISTORY_PAGE);
  const more = moreRows(rows.length, shown);
  return (
    <>
      <Text size={200} className={styles.muted}>
        {texts.text}
      </Text>
      <ol className={styles.list}>
        {numbered(rows)
          .slice(0, shown)
          .map(({ row, number }) => (
            <li key={number} className={styles.row}>
              <HistoryIcon what={row.what} />
              <span className={styles.words}>
                {texts.what[row.what]}
                {row.detail !== undefined && <bdi className={styles.second}>{row.detail}</bdi>}
              </span>
              <span className={styles.when}>
                <MomentDetails at={row.at} />
                <span className={styles.second}>{texts.by[row.by]}</span>
              </span>
            </li>
          ))}
      </ol>
      {more > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + more)}>
            {texts.showMore(more)}
          </Button>
        </div>
      )}
    </>
  );
}
