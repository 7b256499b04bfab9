export function AddPage(_props: { readonly fromClipboard: boolean }) {
  return null;
}
