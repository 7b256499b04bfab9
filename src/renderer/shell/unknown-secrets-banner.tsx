import { Button } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { useWork } from '../feedback/use-work';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Says that the keychain has entries under this app's name that it does not know. */
export function UnknownSecretsBanner({ count }: { readonly count: number }) {
  const texts = useTexts().shell.unknownSecrets;
  const { bridge, store } = useApp();
  const { go } = useNavigation();
  const { busy, run } = useWork();
  const leave = async () => {
    if ((await run(() => bridge.leaveUnknownSecrets())) !== undefined) await store.refresh();
  };
  return (
    <Notice
      intent="info"
      title={texts.title}
      about="unknown-secrets"
      actions={
        <>
          <Button size="small" onClick={() => go({ page: 'settings' })}>
            {texts.show}
          </Button>
          <Button
            size="small"
            appearance="transparent"
            disabledFocusable={busy}
            onClick={() => void leave()}
          >
            {texts.leave}
          </Button>
        </>
      }
    >
      {texts.text(count)}
    </Notice>
  );
}
