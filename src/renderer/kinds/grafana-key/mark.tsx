import { PersonKeyRegular } from '@fluentui/react-icons/headless/svg/person-key';
import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { RowMark } from '../../components/row-mark';
import { useFirstTexts } from '../../texts/use-first-texts';
import type { CredentialProps } from '../credential-parts';

/** Says in the list that a connection depends on it. */
export function GrafanaKeyMark({ credential }: CredentialProps<GrafanaKeyView>) {
  const texts = useFirstTexts().grafanaKey;
  if (!credential.signsIn) return null;
  return (
    <RowMark intent="quiet" hint={texts.signsInHint} icon={<PersonKeyRegular />}>
      {texts.marks.signsIn}
    </RowMark>
  );
}
