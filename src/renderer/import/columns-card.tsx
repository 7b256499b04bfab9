import {
  Button,
  makeStyles,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { IMPORT_FIELDS, type ImportField } from '../../shared/domain/import/fields';
import type { ImportView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useTexts } from '../texts/use-texts';
import { fieldsWith } from './fields-with';
import type { ImportWork } from './use-import';

/** More are unfolded on demand. */
const FIRST = 12;

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere', padding: '6px 8px' },
  filled: { width: '72px', '@container (max-width: 620px)': { display: 'none' } },
  is: { width: '200px', '@container (max-width: 620px)': { width: '160px' } },
  select: { width: '100%' },
  muted: { color: tokens.colorNeutralForeground3 },
  values: { overflowWrap: 'anywhere', padding: '6px 0' },
  // Below this they stand under the name.
  samples: { '@container (max-width: 620px)': { display: 'none' } },
  below: {
    display: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    '@container (max-width: 620px)': { display: 'block' },
  },
  more: { alignSelf: 'flex-start' },
});

interface ColumnsCardProps {
  readonly view: ImportView;
  readonly work: ImportWork;
}

/** What each column of the file is taken for. */
export function ColumnsCard({ view, work }: ColumnsCardProps) {
  const styles = useStyles();
  const texts = useTexts().imports.columns;
  const [isWhole, setIsWhole] = useState(false);
  const { columns } = view;
  const placed = columns.map((column, place) => ({ ...column, place }));
  const shown = isWhole ? placed : placed.slice(0, FIRST);
  return (
    <Card title={texts.title}>
      <Table size="small" aria-label={texts.title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{texts.column}</TableHeaderCell>
            <TableHeaderCell className={styles.filled}>{texts.filled}</TableHeaderCell>
            <TableHeaderCell className={styles.samples}>{texts.samples}</TableHeaderCell>
            <TableHeaderCell className={styles.is}>{texts.is}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {shown.map(({ header, field, filled, samples, place }) => (
            <TableRow key={place}>
              <TableCell className={styles.cell}>
                {header}
                {samples.length > 0 && <div className={styles.below}>{samples.join(' · ')}</div>}
              </TableCell>
              <TableCell className={styles.filled}>
                {filled === 0 ? texts.empty : filled.toLocaleString()}
              </TableCell>
              <TableCell className={styles.samples}>
                <div className={styles.values}>
                  {samples.length > 0 ? (
                    samples.join(' · ')
                  ) : (
                    <span className={styles.muted}>{texts.noSamples}</span>
                  )}
                </div>
              </TableCell>
              <TableCell>
                <Select
                  className={styles.select}
                  size="small"
                  value={field}
                  disabled={work.progress !== undefined}
                  aria-label={texts.isOf(header)}
                  onChange={(_, { value }) =>
                    work.change({ fields: fieldsWith(columns, place, value as ImportField) })
                  }
                >
                  {IMPORT_FIELDS.map((each) => (
                    <option key={each} value={each}>
                      {texts.fields[each]}
                    </option>
                  ))}
                </Select>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < columns.length && (
        <Button className={styles.more} size="small" onClick={() => setIsWhole(true)}>
          {texts.more(columns.length - shown.length)}
        </Button>
      )}
    </Card>
  );
}
