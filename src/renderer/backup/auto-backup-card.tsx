import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { BackupsView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Moment } from '../components/moment';
import { Notice } from '../components/notice';
import { useDialogs } from '../dialogs/use-dialogs';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { DAILY_CHOICES, WEEKLY_CHOICES, withPresent } from './keep-choices';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  keep: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px' },
  select: { width: '160px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface AutoBackupCardProps {
  readonly view: BackupsView;
}

/** Recovery passphrase and folder, and what comes of them. */
export function AutoBackupCard({ view }: AutoBackupCardProps) {
  const styles = useStyles();
  const texts = useTexts().backup.auto;
  const { bridge } = useApp();
  const { open } = useDialogs();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const backing = useWork();
  const { folder, passphraseSet, problem, lastAt } = view;
  const backUp = async () => {
    const made = await backing.run(() => bridge.backUpNow());
    if (made !== undefined) feedback.done({ title: texts.made, body: made.value });
  };
  const leave = async () => {
    if ((await run(() => bridge.leaveBackupFolder())) !== undefined) {
      feedback.done({ title: texts.left });
    }
  };
  const ready = passphraseSet && folder !== undefined;
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      {problem !== undefined && (
        <Notice intent="warning" title={texts.folder} about="backup-folder">
          {problem.message}
        </Notice>
      )}
      <Facts>
        <Fact name={texts.passphrase}>
          <div className={styles.line}>
            <Text>{passphraseSet ? texts.passphraseSet : texts.passphraseUnset}</Text>
            <Button
              size="small"
              appearance={passphraseSet ? 'secondary' : 'primary'}
              onClick={() => open({ kind: 'recovery-passphrase', again: passphraseSet })}
            >
              {passphraseSet ? texts.changePassphrase : texts.setPassphrase}
            </Button>
          </div>
          {!passphraseSet && (
            <Text block size={200} className={styles.quiet}>
              {texts.passphraseWhy}
            </Text>
          )}
        </Fact>
        <Fact name={texts.folder}>
          <div className={styles.line}>
            <Text>{folder ?? texts.folderUnset}</Text>
            <Button
              size="small"
              appearance={passphraseSet && folder === undefined ? 'primary' : 'secondary'}
              disabledFocusable={busy}
              onClick={() => void run(() => bridge.chooseBackupFolder())}
            >
              {folder === undefined ? texts.choose : texts.change}
            </Button>
            {folder !== undefined && (
              <Button size="small" disabledFocusable={busy} onClick={() => void leave()}>
                {texts.leave}
              </Button>
            )}
          </div>
        </Fact>
        {folder !== undefined && (
          <Fact name={texts.last}>
            {lastAt === undefined ? texts.never : <Moment at={lastAt} />}
          </Fact>
        )}
      </Facts>
      {ready && (
        <>
          <Keep view={view} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={backing.busy}
              onClick={() => void backUp()}
            >
              {backing.busy ? texts.nowBusy : texts.now}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Keep({ view }: AutoBackupCardProps) {
  const styles = useStyles();
  const texts = useTexts().backup.auto;
  const { bridge } = useApp();
  const { run } = useWork();
  const { daily, weekly } = view.keep;
  return (
    <div className={styles.keep}>
      <Field label={texts.daily}>
        <Select
          className={styles.select}
          name="daily"
          value={String(daily)}
          onChange={(_event, data) =>
            void run(() => bridge.keepBackups(Number(data.value), weekly))
          }
        >
          {withPresent(DAILY_CHOICES, daily).map((count) => (
            <option key={count} value={count}>
              {texts.days(count)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.weekly}>
        <Select
          className={styles.select}
          name="weekly"
          value={String(weekly)}
          onChange={(_event, data) => void run(() => bridge.keepBackups(daily, Number(data.value)))}
        >
          {withPresent(WEEKLY_CHOICES, weekly).map((count) => (
            <option key={count} value={count}>
              {texts.weeks(count)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
