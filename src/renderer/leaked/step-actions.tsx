import { Button, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { GuideStep } from '../../shared/domain/kinds/kind';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { useRenew } from '../credential/renewal/use-renew';
import { useFeedback } from '../feedback/use-feedback';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { useDeleteOnServer } from './use-delete-on-server';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface StepActionsProps {
  readonly credential: CredentialView;
  readonly step: GuideStep;
  /** What is to be done first stands out. */
  readonly first: boolean;
}

/** What can be done for a step from here. */
export function StepActions({ credential, step, first }: StepActionsProps) {
  const styles = useStyles();
  const { act, link } = step;
  if (act === undefined && link === undefined) return null;
  const appearance = first ? 'primary' : 'secondary';
  return (
    <div className={styles.buttons}>
      {act !== undefined && <Act credential={credential} act={act} appearance={appearance} />}
      {link !== undefined && <LinkButton step={step} link={link} />}
    </div>
  );
}

interface ActProps {
  readonly credential: CredentialView;
  readonly act: NonNullable<GuideStep['act']>;
  readonly appearance: 'primary' | 'secondary';
}

function Act({ credential, act, appearance }: ActProps) {
  switch (act) {
    case 'roll-key':
      return <RollKey credential={credential} appearance={appearance} />;
    case 'delete-on-server':
      return <DeleteOnServer credential={credential} appearance={appearance} />;
    case 'renew':
      return <Renew credential={credential} appearance={appearance} />;
    case 'open-page':
      return <OpenPage credential={credential} appearance={appearance} />;
  }
}

type ActButtonProps = Omit<ActProps, 'act'>;

function RollKey({ credential, appearance }: ActButtonProps) {
  const texts = useTexts().leaked.acts;
  const { go } = useNavigation();
  const { sourceId } = credential;
  if (sourceId === undefined) return null;
  return (
    <Button appearance={appearance} onClick={() => go({ page: 'roll-key', sourceId })}>
      {texts['roll-key']}
    </Button>
  );
}

function DeleteOnServer({ credential, appearance }: ActButtonProps) {
  const texts = useTexts().leaked.acts;
  const { busy, begin } = useDeleteOnServer(credential);
  return (
    <Button
      appearance={appearance}
      disabledFocusable={busy}
      onClick={(event) => void begin(event.currentTarget)}
    >
      {texts['delete-on-server']}
    </Button>
  );
}

function Renew({ credential, appearance }: ActButtonProps) {
  const texts = useTexts().leaked.acts;
  const renew = useRenew();
  const way = renewWay(credential);
  if (way === undefined) return null;
  return (
    <Button appearance={appearance} onClick={() => renew(credential, { leaked: true })}>
      {way === 'replace' ? texts.replace : texts.renew}
    </Button>
  );
}

function OpenPage({ credential, appearance }: ActButtonProps) {
  const texts = useTexts().leaked.acts;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const open = async () => {
    const result = await bridge.openPlace(credential.id, null);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <Button appearance={appearance} icon={<OpenRegular />} onClick={() => void open()}>
      {texts['open-page']}
    </Button>
  );
}

interface LinkButtonProps {
  readonly step: GuideStep;
  readonly link: NonNullable<GuideStep['link']>;
}

function LinkButton({ step, link }: LinkButtonProps) {
  const texts = useTexts().leaked;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const open = async () => {
    const result = await bridge.openLink(link);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <Button
      icon={<OpenRegular />}
      aria-label={texts.openLinkOf(step.text)}
      onClick={() => void open()}
    >
      {texts.openLink}
    </Button>
  );
}
