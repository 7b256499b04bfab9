import { Button, makeStyles, Text } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { KeyRole } from '../../shared/domain/model';
import { Sentence } from '../components/sentence';
import { useWork } from '../feedback/use-work';
import { signingPartsOf } from '../kinds/signing-source/signing-parts';
import type { SigningSourceView } from '../kinds/source-kinds';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    paddingInlineStart: '20px',
  },
  action: { alignSelf: 'flex-start' },
});

interface RegenerateStepProps {
  readonly source: SigningSourceView;
  readonly role: KeyRole;
}

/** What only a person can do, in the portal. */
export function RegenerateStep({ source, role }: RegenerateStepProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.rollKey.regenerate;
  const { bridge } = useApp();
  const { busy, run } = useWork();
  return (
    <>
      <ol className={styles.list}>
        {signingPartsOf(source)
          .regenerateSteps(catalogue)
          .map((step) => (
            <li key={step}>
              <Sentence text={step} slots={{ key: catalogue.switchKey.keys[role] }} />
            </li>
          ))}
      </ol>
      <Text weight="semibold">{texts.warning(role)}</Text>
      <Button
        icon={<OpenRegular />}
        className={styles.action}
        disabledFocusable={busy}
        onClick={() => void run(() => bridge.openLink('portal'))}
      >
        {texts.open}
      </Button>
    </>
  );
}
