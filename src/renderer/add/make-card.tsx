import { Button, makeStyles, Text } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { kindOf, retirementOf } from '../../shared/domain/kinds/kinds';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { RetirementNotice } from '../components/retirement-notice';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { Guide } from './guide';

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

/** How the new one is made, where only a person can make it. */
export function MakeCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().add.replace;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { guidance } = kindOf(credential.kind);
  const retirement = retirementOf(credential);
  const open = async () => {
    const result = await bridge.openPlace(credential.id, null);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <>
      {retirement !== undefined && <RetirementNotice retirement={retirement} />}
      {guidance !== undefined ? (
        <Guide guidance={guidance} />
      ) : (
        <Card title={texts.make}>
          <Text>{credential.heldHere ? texts.makeText : texts.makeTextDate}</Text>
          {'facts' in credential && credential.facts.length > 0 && (
            <Facts>
              {credential.facts.map(({ label, value }) => (
                <Fact key={label} name={label}>
                  <bdi>{value}</bdi>
                </Fact>
              ))}
            </Facts>
          )}
          {hasPage(credential) && (
            <Button icon={<OpenRegular />} className={styles.action} onClick={() => void open()}>
              {texts.makePage}
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

function hasPage(credential: CredentialView): boolean {
  return 'values' in credential && (credential.values.renewalUrl ?? '') !== '';
}
