import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';

export function NewKeyPage(_props: { readonly sourceId: string | undefined }) {
  return <Page title={useTexts().newKey.title}>{null}</Page>;
}
