import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactNode } from 'react';
import picture from '../../../assets/src/app.svg';
import { Heading } from '../components/heading';
import { apimServices, grafanaConnections } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '16px 16px',
    textAlign: 'center',
  },
  picture: { width: '64px', height: '64px' },
  text: { maxWidth: '520px', color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))',
    gap: '16px',
    width: '100%',
    maxWidth: '720px',
    margin: '12px 0 0',
    padding: 0,
    textAlign: 'start',
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '20px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  next: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow4 },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  done: { fontSize: '24px', color: tokens.colorPaletteGreenForeground1 },
  stepActions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  stepText: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** The first minutes: two steps, and which of them comes next. */
export function EmptyCredentials() {
  const styles = useStyles();
  const texts = useTexts().credentials.empty;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  const hasService = apimServices(sources).length > 0;
  const hasConnection = grafanaConnections(sources).length > 0;
  const hasSource = hasService || hasConnection;
  return (
    <div className={styles.empty}>
      <img className={styles.picture} src={picture} alt="" />
      <Heading level="h2" size={500}>
        {texts.title}
      </Heading>
      <Text className={styles.text}>{texts.text}</Text>
      <ol className={styles.steps}>
        <Step
          number={1}
          done={hasSource}
          title={texts.serviceTitle}
          text={hasSource ? texts.serviceDone(sources.length) : texts.serviceText}
        >
          {hasSource ? (
            <Button onClick={() => go({ page: 'services' })}>{texts.serviceShow}</Button>
          ) : (
            <>
              <Button appearance="primary" onClick={() => go({ page: 'new-service' })}>
                {texts.serviceAction}
              </Button>
              <Button appearance="primary" onClick={() => go({ page: 'new-connection' })}>
                {texts.connectionAction}
              </Button>
            </>
          )}
        </Step>
        <Step number={2} next={hasSource} title={texts.tokenTitle} text={texts.tokenText}>
          <Button
            appearance={hasService ? 'primary' : 'secondary'}
            disabledFocusable={!hasService}
            onClick={() => go({ page: 'new-token' })}
          >
            {texts.tokenAction}
          </Button>
          <Button
            appearance={hasConnection ? 'primary' : 'secondary'}
            disabledFocusable={!hasConnection}
            onClick={() => go({ page: 'new-key' })}
          >
            {texts.keyAction}
          </Button>
        </Step>
      </ol>
    </div>
  );
}

interface StepProps {
  readonly number: number;
  readonly done?: boolean;
  readonly next?: boolean;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Step({ number, done = false, next = number === 1, title, text, children }: StepProps) {
  const styles = useStyles();
  const texts = useTexts().credentials.empty;
  return (
    <li className={mergeClasses(styles.step, next && !done && styles.next)}>
      {done ? (
        <CheckmarkCircleFilled className={styles.done} aria-label={texts.done} />
      ) : (
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
      )}
      <Heading level="h3" size={400}>
        {title}
      </Heading>
      <Text className={styles.stepText}>{text}</Text>
      <div className={styles.stepActions}>{children}</div>
    </li>
  );
}
