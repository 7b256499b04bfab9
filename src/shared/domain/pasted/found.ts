/** In what form a secret was pasted. */
export type Wrapping = 'bare' | 'header' | 'curl' | 'variable';

/** A place in a pasted text where a secret stands, or should stand. */
export interface Found {
  /** The value alone, API Management's with its scheme; `''` where the remarks say why none is there. */
  readonly value: string;
  readonly wrapping: Wrapping;
  /** Of the variable, setting or field that holds it. */
  readonly name?: string;
  /** Host, with its port, that it is sent to. */
  readonly host?: string;
  readonly headerName?: string;
  readonly user?: string;
  readonly remarks: readonly string[];
  /**
   * Whether the wrapping is certain by itself. Otherwise it counts only where the value turns out
   * to be a token: `abc=def` may be a password.
   */
  readonly certain: boolean;
}
