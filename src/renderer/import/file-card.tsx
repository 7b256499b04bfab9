import { Button, Checkbox } from '@fluentui/react-components';
import type { ImportView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import type { ImportWork } from './use-import';

interface FileCardProps {
  readonly view: ImportView;
  readonly work: ImportWork;
}

/** Which file it is, and how it was read. */
export function FileCard({ view, work }: FileCardProps) {
  const texts = useTexts().imports.file;
  const { fileName, title, how, hasHeader, counts, remarks } = view;
  const isBusy = work.progress !== undefined;
  return (
    <Card
      title={fileName}
      aside={
        <Button size="small" disabledFocusable={isBusy} onClick={work.close}>
          {texts.another}
        </Button>
      }
    >
      <Facts>
        <Fact name={texts.kind}>{title}</Fact>
        {how !== undefined && (
          <Fact name={texts.how}>{texts.encoding(how.encoding, how.delimiter)}</Fact>
        )}
        <Fact name={texts.rows}>{counts.rows.toLocaleString()}</Fact>
      </Facts>
      {hasHeader !== undefined && (
        <Checkbox
          checked={hasHeader}
          disabled={isBusy}
          label={texts.header}
          onChange={(_, { checked }) => work.change({ hasHeader: checked === true })}
        />
      )}
      {remarks.map((remark) => (
        <Notice key={remark} intent="info" title="" about="import-remark">
          {remark}
        </Notice>
      ))}
    </Card>
  );
}
