import { Button } from '@fluentui/react-components';
import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { Notice } from '../../components/notice';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import type { NoticesProps } from '../credential-parts';
import { endOf } from './end-of';

/** What one has to know before this key is used. */
export function GrafanaKeyNotices({ credential, state }: NoticesProps<GrafanaKeyView>) {
  const texts = useTexts().grafanaKey;
  const { go } = useNavigation();
  const { sourceId, signsIn } = credential;
  const end = endOf(credential, state);
  return (
    <>
      {end !== undefined && (
        <Notice
          intent="error"
          title={texts[`${end}Title`]}
          actions={
            <Button size="small" onClick={() => go({ page: 'new-key', sourceId })}>
              {texts.newKey}
            </Button>
          }
        >
          {texts[`${end}Text`]}
        </Notice>
      )}
      {signsIn && (
        <Notice
          intent={state === 'fine' && end === undefined ? 'info' : 'warning'}
          title={texts.signsInTitle}
          actions={
            <Button size="small" onClick={() => go({ page: 'edit-connection', sourceId })}>
              {texts.editConnection}
            </Button>
          }
        >
          {texts.signsInText}
        </Notice>
      )}
    </>
  );
}
