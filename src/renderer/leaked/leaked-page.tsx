export function LeakedPage(_props: { readonly credentialId: string }) {
  return null;
}
