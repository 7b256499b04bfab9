import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { BackupListed, BackupsView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Moment } from '../components/moment';
import silent from '../components/silent.module.css';
import { useWork } from '../feedback/use-work';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { localMoment, toMs } from '../time/moments';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '0 8px 4px 0',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: '6px 8px 6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  actions: { textAlign: 'end', paddingRight: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const MOST_SHOWN = 8;

/** The backups that are there, each with the way back to it. */
export function RestoreCard({ view }: { readonly view: BackupsView }) {
  const styles = useStyles();
  const texts = useTexts().backup.list;
  const { bridge } = useApp();
  const { go } = useNavigation();
  const { busy, run } = useWork();
  const listed = [...view.backups.slice(0, MOST_SHOWN), ...view.beforeRestores];
  const older = Math.max(0, view.backups.length - MOST_SHOWN);
  const restore = async (which: BackupListed | null) => {
    const chosen = which === null ? null : { name: which.name, where: which.where };
    const found = await run(() => bridge.findBackup(chosen));
    if (found !== undefined && found.value !== null) go({ page: 'restore', backup: found.value });
  };
  return (
    <Card
      title={texts.title}
      aside={
        <Button disabledFocusable={busy} onClick={() => void restore(null)}>
          {texts.file}
        </Button>
      }
    >
      <Text>{texts.text}</Text>
      {listed.length === 0 && view.folder !== undefined && view.problem === undefined && (
        <Text className={styles.quiet}>{texts.none}</Text>
      )}
      {listed.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head}>{texts.made}</th>
              <th className={styles.head}>{texts.where}</th>
              <th className={styles.head}>
                <span className={silent.silent}>{texts.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map((each) => (
              <tr key={`${each.where}/${each.name}`}>
                <td className={styles.cell}>
                  <Moment at={each.madeAt} />
                </td>
                <td className={styles.cell}>
                  {each.where === 'own'
                    ? texts.own
                    : each.fromHere
                      ? texts.folder
                      : texts.elsewhere}
                </td>
                <td className={mergeClasses(styles.cell, styles.actions)}>
                  <Button
                    size="small"
                    aria-label={texts.restoreOf(localMoment(toMs(each.madeAt)))}
                    disabledFocusable={busy}
                    onClick={() => void restore(each)}
                  >
                    {texts.restore}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {older > 0 && <Text className={styles.quiet}>{texts.more(older)}</Text>}
    </Card>
  );
}
