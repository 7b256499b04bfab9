import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportDone, ImportRowView, ImportView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Notice } from '../components/notice';
import { useFeedback } from '../feedback/use-feedback';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { RowsPager } from './rows-pager';
import type { ImportWork } from './use-import';
import { useRows } from './use-rows';

const useStyles = makeStyles({
  number: { width: '56px' },
  outcome: { width: '120px' },
  cell: { display: 'flex', flexDirection: 'column', padding: '6px 0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

interface ImportResultProps {
  readonly view: ImportView;
  readonly done: ImportDone;
  readonly work: ImportWork;
}

/** What became of each row, and of the file. */
export function ImportResult({ view, done, work }: ImportResultProps) {
  const styles = useStyles();
  const all = useTexts();
  const texts = all.imports.done;
  const words = all.imports.rows;
  const { bridge } = useApp();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const [isTrashed, setIsTrashed] = useState(false);
  const [from, setFrom] = useState(0);
  const rows = useRows(view.id, 'all', from, work.changes);
  const { added, replaced, skipped, refused } = done;
  const count = added + replaced;
  const trash = async () => {
    const result = await bridge.trashImportFile(view.id);
    if (!result.ok) {
      feedback.refused(result.problem);
      return;
    }
    setIsTrashed(true);
    feedback.done({ title: texts.trashed(view.fileName) });
  };
  return (
    <>
      {count > 0 && !isTrashed && (
        <Notice
          intent="warning"
          about="plain-file"
          actionsBelow
          title={texts.trashTitle}
          actions={
            <Button size="small" onClick={() => void trash()}>
              {texts.trash}
            </Button>
          }
        >
          {texts.trashText(view.fileName)}
        </Notice>
      )}
      <Card title={count === 0 ? texts.none : texts.title(count)}>
        <Text role="status">{texts.sum(added, replaced, skipped, refused)}</Text>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => go({ page: 'credentials' })}>
            {texts.show}
          </Button>
          <Button onClick={work.close}>{texts.more}</Button>
        </div>
        <Table size="small" aria-label={texts.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.number}>{words.row}</TableHeaderCell>
              <TableHeaderCell>{words.name}</TableHeaderCell>
              <TableHeaderCell className={styles.outcome}>{texts.outcome}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows?.rows.map((row) => (
              <OutcomeRow key={row.index} row={row} />
            ))}
          </TableBody>
        </Table>
        <RowsPager from={from} total={rows?.total ?? 0} onGo={setFrom} />
      </Card>
    </>
  );
}

function OutcomeRow({ row }: { readonly row: ImportRowView }) {
  const styles = useStyles();
  const texts = useTexts().imports.done;
  const { number, name, outcome, problem } = row;
  const why = outcome?.why ?? problem;
  const isRenamed = outcome?.name !== undefined && outcome.name !== name;
  return (
    <TableRow data-row={number}>
      <TableCell>{number.toLocaleString()}</TableCell>
      <TableCell>
        <div className={styles.cell}>
          <Text>{name}</Text>
          {isRenamed && <Text size={200}>{texts.as(outcome.name ?? '')}</Text>}
          {why !== undefined && (
            <Text size={200} className={styles.refused}>
              {why}
            </Text>
          )}
        </div>
      </TableCell>
      <TableCell>{outcome === undefined ? '' : texts.outcomes[outcome.what]}</TableCell>
    </TableRow>
  );
}
