import {
  Button,
  makeStyles,
  Select,
  Tab,
  TabList,
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
import type { ImportView } from '../../shared/ipc/api';
import {
  IMPORT_FILTERS,
  type ImportChoice,
  type ImportFilter,
  type ImportRowView,
} from '../../shared/ipc/import-requests';
import { Card } from '../components/card';
import { Moment } from '../components/moment';
import { useTexts } from '../texts/use-texts';
import { RowsPager } from './rows-pager';
import type { ImportWork } from './use-import';
import { useRows } from './use-rows';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  all: { display: 'flex', alignItems: 'center', gap: '8px', marginInlineStart: 'auto' },
  number: { width: '56px' },
  choice: { width: '112px' },
  select: { width: '104px', minWidth: 0 },
  cell: { display: 'flex', flexDirection: 'column', padding: '6px 0', overflowWrap: 'anywhere' },
  // Below this they stand under the name.
  wide: { '@container (max-width: 640px)': { display: 'none' } },
  narrow: { display: 'none', '@container (max-width: 640px)': { display: 'block' } },
  muted: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface RowsCardProps {
  readonly view: ImportView;
  readonly work: ImportWork;
}

/** Each row as it would be kept, and what is done with it. */
export function RowsCard({ view, work }: RowsCardProps) {
  const styles = useStyles();
  const texts = useTexts().imports.rows;
  const [filter, setFilter] = useState<ImportFilter>('all');
  const [from, setFrom] = useState(0);
  const rows = useRows(view.id, filter, from, work.changes);
  const counts: Readonly<Record<ImportFilter, number>> = { ...view.counts, all: view.counts.rows };
  const isBusy = work.progress !== undefined;
  const choices: readonly ImportChoice[] = ['add', 'replace', 'skip'];
  return (
    <Card title={texts.title}>
      <div className={styles.bar}>
        <TabList
          size="small"
          aria-label={texts.show}
          selectedValue={filter}
          onTabSelect={(_, { value }) => {
            setFilter(value as ImportFilter);
            setFrom(0);
          }}
        >
          {IMPORT_FILTERS.filter((each) => each === 'all' || counts[each] > 0).map((each) => (
            <Tab key={each} value={each}>
              {`${texts.filters[each]} ${counts[each].toLocaleString()}`}
            </Tab>
          ))}
        </TabList>
        {filter !== 'problems' && (
          <div className={styles.all}>
            <Text size={200}>{texts.all}</Text>
            {choices.map((choice) => (
              <Button
                key={choice}
                size="small"
                disabledFocusable={isBusy}
                onClick={() => work.decide(filter, choice)}
              >
                {texts.choices[choice]}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Table size="small" aria-label={texts.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.number}>{texts.row}</TableHeaderCell>
            <TableHeaderCell>{texts.name}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{texts.secret}</TableHeaderCell>
            <TableHeaderCell className={styles.wide}>{texts.end}</TableHeaderCell>
            <TableHeaderCell className={styles.choice}>{texts.decision}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows?.rows.map((row) => (
            <PreviewRow key={row.index} row={row} isBusy={isBusy} work={work} />
          ))}
        </TableBody>
      </Table>
      {rows?.total === 0 && <Text className={styles.muted}>{texts.nothing}</Text>}
      <RowsPager from={from} total={rows?.total ?? 0} onGo={setFrom} />
    </Card>
  );
}

interface PreviewRowProps {
  readonly row: ImportRowView;
  readonly isBusy: boolean;
  readonly work: ImportWork;
}

function PreviewRow({ row, isBusy, work }: PreviewRowProps) {
  const styles = useStyles();
  const texts = useTexts().imports.rows;
  const { index, number, name, service, environment, problem, remarks, choices, choice } = row;
  const facts = [service, environment, ...row.tags].filter((each) => each !== '').join(' · ');
  return (
    <TableRow data-row={number}>
      <TableCell>{number.toLocaleString()}</TableCell>
      <TableCell>
        <div className={styles.cell}>
          <Text weight="semibold">{name}</Text>
          {problem === undefined && (
            <Text size={200} className={styles.muted}>
              {facts}
            </Text>
          )}
          <span className={styles.narrow}>
            <SecretWords row={row} /> <EndWords row={row} />
          </span>
          {problem !== undefined && (
            <Text size={200} className={styles.problem}>
              {problem}
            </Text>
          )}
          {remarks.map((remark) => (
            <Text key={remark} size={200}>
              {remark}
            </Text>
          ))}
        </div>
      </TableCell>
      <TableCell className={styles.wide}>
        <SecretWords row={row} />
      </TableCell>
      <TableCell className={styles.wide}>
        <EndWords row={row} />
      </TableCell>
      <TableCell>
        {problem === undefined ? (
          <Select
            className={styles.select}
            size="small"
            value={choice}
            disabled={isBusy}
            aria-label={texts.choiceOf(number, name)}
            onChange={(_, { value }) => work.decide(index, value as ImportChoice)}
          >
            {choices.map((each) => (
              <option key={each} value={each}>
                {texts.choices[each]}
              </option>
            ))}
          </Select>
        ) : (
          <Text className={styles.problem}>{texts.notPossible}</Text>
        )}
      </TableCell>
    </TableRow>
  );
}

function SecretWords({ row }: { readonly row: ImportRowView }) {
  const texts = useTexts().imports.rows;
  if (row.problem !== undefined) return null;
  if (row.secret === '') return <Text size={200}>{texts.dateOnly}</Text>;
  return <Text size={200}>{row.isKnownSecret ? texts.known(row.secret) : texts.unknown}</Text>;
}

function EndWords({ row }: { readonly row: ImportRowView }) {
  const texts = useTexts().imports.rows;
  if (row.problem !== undefined) return null;
  if (row.expiresAt === undefined) return <Text size={200}>{texts.noEnd}</Text>;
  return (
    <Text size={200}>
      <Moment at={row.expiresAt} />
      {row.endToldBySecret && ` (${texts.byItself})`}
    </Text>
  );
}
