import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { LeakAdvice } from '../../shared/domain/kinds/kind';
import type { CredentialView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { CredentialGone } from '../credential/credential-gone';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { FormersLeft } from './formers-left';
import { KillCard } from './kill-card';
import { NotEnoughCard } from './not-enough-card';
import { OpensCard } from './opens-card';
import { PlacesHit } from './places-hit';
import { useLeakAdvice } from './use-leak-advice';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** What to do when the secret of one credential got out. */
export function LeakedPage({ credentialId }: { readonly credentialId: string }) {
  const texts = useTexts();
  const { credentials } = useSnapshot();
  const credential = credentials.find((each) => each.id === credentialId);
  if (credential === undefined) return <CredentialGone />;
  return (
    <Page
      title={<Sentence text={texts.leaked.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      backTo={{
        label: texts.leaked.back(credential.name),
        route: { page: 'credential', credentialId },
      }}
      marks={<EnvironmentBadge environment={credential.environment} />}
    >
      <Body credential={credential} />
    </Page>
  );
}

function Body({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().leaked;
  const { advice, problem } = useLeakAdvice(credential.id);
  return (
    <div className={styles.content}>
      <Text className={styles.intro}>{texts.intro}</Text>
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem.message}</MessageBarBody>
        </MessageBar>
      )}
      {advice !== undefined && <Advice credential={credential} advice={advice} />}
      {advice === undefined && problem === undefined && <Spinner label={texts.loading} />}
    </div>
  );
}

interface AdviceProps {
  readonly credential: CredentialView;
  readonly advice: LeakAdvice;
}

function Advice({ credential, advice }: AdviceProps) {
  return (
    <>
      <OpensCard credential={credential} opens={advice.opens} />
      <KillCard credential={credential} steps={advice.kill} />
      <FormersLeft credential={credential} />
      <PlacesHit credential={credential} />
      <NotEnoughCard sentences={advice.notEnough} />
    </>
  );
}
