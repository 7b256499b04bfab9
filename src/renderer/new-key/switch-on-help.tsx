import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { SwitchKeysOn } from '../../shared/domain/grafana/azure-managed';
import { Heading } from '../components/heading';
import { copyText } from '../feedback/copy-text';
import { useFeedback } from '../feedback/use-feedback';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  help: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  code: {
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
  },
});

interface SwitchOnHelpProps {
  readonly switchOn: SwitchKeysOn;
  /** Whether they are on by now; absent where the next try tells. */
  onAskAgain?(): void;
}

/** How keys are switched on in a workspace of Azure Managed Grafana. */
export function SwitchOnHelp({ switchOn, onAskAgain }: SwitchOnHelpProps) {
  const styles = useStyles();
  const texts = useTexts().newKey;
  const feedback = useFeedback();
  const copy = () => {
    if (copyText(switchOn.command)) feedback.done({ title: texts.commandCopied });
    else feedback.warn({ title: texts.commandNotCopied });
  };
  return (
    <div className={styles.help}>
      <Heading level="h2" size={300}>
        {texts.switchOnTitle}
      </Heading>
      <Text>{switchOn.sentence}</Text>
      <pre className={styles.code} dir="ltr">
        {switchOn.command}
      </pre>
      <div className={styles.buttons}>
        <Button size="small" icon={<CopyRegular />} onClick={copy}>
          {texts.copyCommand}
        </Button>
        {onAskAgain !== undefined && (
          <Button size="small" onClick={onAskAgain}>
            {texts.askAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
