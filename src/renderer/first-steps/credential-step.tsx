import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from '../components/heading';
import type { Route } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', gap: '16px' },
  way: { display: 'flex', flexDirection: 'column', gap: '6px' },
  text: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The ways to a first credential; taking one ends the first steps. */
export function CredentialStep({ onLeave }: { onLeave(): Promise<void> }) {
  const styles = useStyles();
  const texts = useTexts().firstSteps.steps.credential;
  const { go } = useNavigation();
  const leaveTo = (route: Route) => () => void onLeave().then(() => go(route));
  return (
    <div className={styles.ways}>
      <Way title={texts.paste.title} text={texts.paste.text}>
        <Button appearance="primary" onClick={leaveTo({ page: 'add' })}>
          {texts.paste.action}
        </Button>
        <Button onClick={leaveTo({ page: 'new-entry' })}>{texts.paste.byHand}</Button>
      </Way>
      <Way title={texts.imports.title} text={texts.imports.text}>
        <Button onClick={leaveTo({ page: 'import' })}>{texts.imports.action}</Button>
      </Way>
      <Way title={texts.make.title} text={texts.make.text}>
        <Button onClick={leaveTo({ page: 'new-service' })}>{texts.make.service}</Button>
        <Button onClick={leaveTo({ page: 'new-gateway' })}>{texts.make.gateway}</Button>
        <Button onClick={leaveTo({ page: 'new-connection' })}>{texts.make.connection}</Button>
      </Way>
    </div>
  );
}

function Way(props: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Heading level="h3" size={400}>
        {props.title}
      </Heading>
      <Text className={styles.text}>{props.text}</Text>
      <div className={styles.buttons}>{props.children}</div>
    </div>
  );
}
