export function AddGatewayPage() {
  return null;
}
export function EditGatewayPage(_props: { readonly sourceId: string }) {
  return null;
}
