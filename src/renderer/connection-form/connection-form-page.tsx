import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';

export function AddConnectionPage() {
  return <Page title={useTexts().connection.form.addTitle}>{null}</Page>;
}

export function EditConnectionPage(_props: { readonly sourceId: string }) {
  return <Page title={useTexts().connection.form.editTitle}>{null}</Page>;
}
