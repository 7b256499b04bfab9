import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import type { ImportWork } from './use-import';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    minHeight: '220px',
    padding: '24px 20px',
    boxSizing: 'border-box',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `1.5px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '56px',
    height: '56px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '28px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  muted: { color: tokens.colorNeutralForeground3, maxWidth: '62ch' },
  centred: { textAlign: 'center' },
});

interface PickFileProps {
  readonly work: ImportWork;
  /** A file is held over the page. */
  readonly isOver: boolean;
}

/** Where a file is dropped or chosen. */
export function PickFile({ work, isOver }: PickFileProps) {
  const styles = useStyles();
  const texts = useTexts().imports.pick;
  const isBusy = work.progress !== undefined;
  return (
    <>
      {work.problem !== undefined && (
        <Notice intent="error" title={texts.refused} about="import-refused">
          {work.problem.message}
        </Notice>
      )}
      <div className={mergeClasses(styles.area, isOver && styles.over)}>
        <span className={styles.icon} aria-hidden="true">
          <ArrowImportRegular />
        </span>
        <Text size={400} weight="semibold">
          {isOver ? texts.over : texts.lead}
        </Text>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={work.choose}>
          {texts.choose}
        </Button>
        <Text size={200} className={mergeClasses(styles.muted, styles.centred)}>
          {texts.notShown}
        </Text>
      </div>
      <Card title={texts.formats}>
        <Facts>
          {texts.kinds.map(({ what, how }) => (
            <Fact key={what} name={what}>
              {how}
            </Fact>
          ))}
        </Facts>
        <Text size={200} className={styles.muted}>
          {texts.limits}
        </Text>
      </Card>
    </>
  );
}
