import { Button } from '@fluentui/react-components';
import type { SourceView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { Sentence } from '../components/sentence';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

const EDIT_PAGES = {
  'apim-service': 'edit-service',
  'apim-gateway': 'edit-gateway',
  'grafana-connection': 'edit-connection',
} as const;

/** Services and connections whose key or password has to be entered again. */
export function MissingKeyBanners(props: { readonly sources: readonly SourceView[] }) {
  const texts = useTexts().shell.missingKey;
  const { go } = useNavigation();
  return props.sources.map(({ id, kind, name }) => (
    <Notice
      key={id}
      intent="error"
      title={kind === 'grafana-connection' ? texts.password : texts.title}
      about="missing-key"
      actions={
        <Button size="small" onClick={() => go({ page: EDIT_PAGES[kind], sourceId: id })}>
          {texts.action}
        </Button>
      }
    >
      <Sentence text={texts.text} slots={{ name: <bdi>{name}</bdi> }} />
    </Notice>
  ));
}
