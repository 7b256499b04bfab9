import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { RowMark } from '../../components/row-mark';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';

/** Says in the list what the server said last, or that a connection depends on it. */
export function GrafanaKeyMark({ credential }: CredentialProps<GrafanaKeyView>) {
  const texts = useTexts().grafanaKey;
  const said = credential.onServer?.state;
  if (said === 'revoked' || said === 'gone') {
    return (
      <RowMark
        intent="error"
        hint={said === 'gone' ? texts.goneTitle : texts.revokedTitle}
        icon={<ErrorCircleRegular />}
      >
        {texts.marks[said]}
      </RowMark>
    );
  }
  if (!credential.signsIn) return null;
  return (
    <RowMark intent="quiet" hint={texts.signsInHint} icon={<PersonKeyRegular />}>
      {texts.marks.signsIn}
    </RowMark>
  );
}
