import { Button, Text } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import type { CredentialView } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useTexts } from '../../texts/use-texts';
import { renewWay } from './renew-way';
import { useRenew } from './use-renew';

/** What the Renew button does for this one. */
export function HowCard({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().renewal.how;
  const renew = useRenew();
  const { renewal, secretNoun } = credential;
  const words = { ...texts, date: () => texts.date, none: () => texts.none };
  return (
    <Card title={texts.title}>
      <Text>{words[renewal](secretNoun)}</Text>
      {renewWay(credential) !== undefined && (
        <div>
          <Button size="small" icon={<ArrowSyncRegular />} onClick={() => renew(credential)}>
            {texts.action}
          </Button>
        </div>
      )}
    </Card>
  );
}
