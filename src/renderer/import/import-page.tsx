import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { ColumnsCard } from './columns-card';
import { FileCard } from './file-card';
import { ImportProgressBar } from './import-progress-bar';
import { ImportResult } from './import-result';
import { PickFile } from './pick-file';
import { ReadingCard } from './reading-card';
import { RowsCard } from './rows-card';
import { useFileDrop } from './use-file-drop';
import { type ImportWork, useImport } from './use-import';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: '16px' },
  sum: {
    marginInlineStart: 'auto',
    alignSelf: 'center',
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
  },
});

/** Takes credentials over from a file, with everything shown before anything is written. */
export function ImportPage() {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.imports;
  const work = useImport();
  const { view, done, progress } = work;
  const isOver = useFileDrop(progress === undefined && done === undefined ? work.drop : undefined);
  const top = useRef<HTMLDivElement>(null);
  const stage = done !== undefined ? 'done' : view !== undefined ? 'preview' : 'pick';
  // What had the focus is gone with the former stage.
  useEffect(() => {
    if (stage !== 'pick') document.querySelector<HTMLElement>('main h1')?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [stage]);
  return (
    <Page
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      footer={view !== undefined && done === undefined ? <Footer work={work} /> : undefined}
    >
      <div ref={top} className={styles.cards} data-stage={stage}>
        {progress !== undefined && <ImportProgressBar progress={progress} />}
        {view === undefined && <PickFile work={work} isOver={isOver} />}
        {view !== undefined && done === undefined && (
          <>
            <FileCard view={view} work={work} />
            <ColumnsCard view={view} work={work} />
            <ReadingCard view={view} work={work} />
            <RowsCard view={view} work={work} />
          </>
        )}
        {view !== undefined && done !== undefined && (
          <ImportResult view={view} done={done} work={work} />
        )}
      </div>
    </Page>
  );
}

function Footer({ work }: { readonly work: ImportWork }) {
  const styles = useStyles();
  const { run } = useTexts().imports;
  const { go } = useNavigation();
  const { view, progress } = work;
  if (view === undefined) return null;
  const { add, replace, skip, problems } = view.counts;
  const isBusy = progress !== undefined;
  const reason = view.notYet?.message;
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={isBusy || reason !== undefined}
        title={reason ?? ''}
        onClick={work.run}
      >
        {progress?.stage === 'storing' ? run.working : run.action(add + replace)}
      </Button>
      <Button disabledFocusable={isBusy} onClick={() => go({ page: 'credentials' })}>
        {run.cancel}
      </Button>
      <Text size={200} className={styles.sum} role="status">
        {reason ?? run.sum(add, replace, skip, problems)}
      </Text>
    </>
  );
}
