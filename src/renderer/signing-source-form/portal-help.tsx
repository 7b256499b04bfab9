import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useId } from 'react';
import { Heading } from '../components/heading';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  help: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    paddingInlineStart: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

interface PortalHelpProps {
  readonly title: string;
  readonly steps: readonly string[];
}

/** Where in the portal the facts of the form stand. */
export function PortalHelp({ title, steps }: PortalHelpProps) {
  const styles = useStyles();
  const texts = useTexts().services.form;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const titleId = useId();
  const openPortal = async () => {
    const result = await bridge.openLink('portal');
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <aside className={styles.help} aria-labelledby={titleId}>
      <Heading level="h2" id={titleId} size={400}>
        {title}
      </Heading>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button size="small" icon={<OpenRegular />} onClick={() => void openPortal()}>
        {texts.portalLink}
      </Button>
    </aside>
  );
}
