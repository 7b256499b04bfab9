const SCHEME = /^(?:SharedAccessSignature|GatewayKey)\s+/i;

/** A token of API Management without the word before it. */
export function withoutApimScheme(value: string): string {
  return value.replace(SCHEME, '');
}
