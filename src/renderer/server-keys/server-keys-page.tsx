import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';

export function ServerKeysPage(_props: { readonly sourceId: string }) {
  return <Page title={useTexts().serverKeys.title}>{null}</Page>;
}
