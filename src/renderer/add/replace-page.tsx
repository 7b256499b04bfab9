export function ReplacePage(_props: { readonly credentialId: string }) {
  return null;
}
