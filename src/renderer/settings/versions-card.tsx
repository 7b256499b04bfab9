import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import type { FolderName, SystemInfo } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { copyText } from '../feedback/copy-text';
import { useFeedback } from '../feedback/use-feedback';
import { useAnswer } from '../store/use-answer';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const VERSIONS = ['app', 'electron', 'chromium', 'node', 'system'] as const;
const FOLDERS = ['data', 'logs'] as const satisfies readonly FolderName[];

const useStyles = makeStyles({
  folder: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  path: {
    flexGrow: 1,
    flexBasis: '240px',
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What runs, and where its files are. */
export function VersionsCard() {
  const { bridge } = useApp();
  const texts = useTexts().settings.versions;
  const { value, problem } = useAnswer(() => bridge.getSystemInfo());
  return (
    <Card title={texts.title}>
      {problem !== undefined ? (
        <Notice intent="error" title={texts.title}>
          {problem.message}
        </Notice>
      ) : value === undefined ? (
        <Spinner label={texts.loading} />
      ) : (
        <Info info={value} />
      )}
    </Card>
  );
}

function Info({ info }: { readonly info: SystemInfo }) {
  const texts = useTexts().settings.versions;
  return (
    <>
      <Facts>
        {VERSIONS.map((name) => (
          <Fact key={name} name={texts.names[name]}>
            {info.versions[name]}
          </Fact>
        ))}
        {FOLDERS.map((name) => (
          <Fact key={name} name={texts.folders[name]}>
            <Folder name={name} path={info.folders[name]} />
          </Fact>
        ))}
      </Facts>
      <Text>{texts.logText}</Text>
    </>
  );
}

function Folder({ name, path }: { readonly name: FolderName; readonly path: string }) {
  const styles = useStyles();
  const texts = useTexts().settings.versions;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const label = texts.folders[name];
  const open = async () => {
    const opened = await bridge.openFolder(name);
    if (!opened.ok) feedback.refused(opened.problem);
  };
  return (
    <div className={styles.folder}>
      <span className={styles.path}>{path}</span>
      <Button
        size="small"
        icon={<FolderOpenRegular />}
        aria-label={texts.openOf(label)}
        onClick={() => void open()}
      >
        {texts.open}
      </Button>
      <Button
        size="small"
        icon={<CopyRegular />}
        aria-label={texts.copyPathOf(label)}
        onClick={() => {
          if (copyText(path)) feedback.done({ title: texts.copied });
        }}
      >
        {texts.copyPath}
      </Button>
    </div>
  );
}
