export function RollKeyPage(_props: { readonly sourceId: string }) {
  return null;
}
