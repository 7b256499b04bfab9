import type { TokenForm } from '../../../shared/domain/apim';
import { exactToEpochMs } from '../../../shared/domain/exact-instant';
import type { KeyRole, Metadata, SigningSource, Source } from '../../../shared/domain/model';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { InspectedKind } from '../../../shared/domain/recogniser';
import { ProblemError } from '../../../shared/domain/result';
import { identifierOf } from '../../../shared/domain/sources/signed-with';
import { THIRTY_DAYS_SECONDS } from '../../../shared/domain/thirty-days';
import { type FreshToken, signToken, type TakenKey, takeKey } from '../signed-tokens/sign-token';
import type { Vault } from '../vault';

/** A stored key that made a pasted token, and the token as it signs it. */
export interface Signer extends FreshToken {
  readonly form: TokenForm;
  readonly taken: TakenKey;
}

/** What became of looking for the key that made a token. */
export interface SignerSearch {
  readonly signers: readonly Signer[];
  /** Services and gateways that the token's identifier names. */
  readonly named: readonly SigningSource[];
  /** Why not every key could be tried; a sentence. */
  readonly problem?: string;
}

const FORMS: { readonly [K in InspectedKind]?: readonly TokenForm[] } = {
  'apim-sas': ['sas'],
  'apim-compact': ['compact'],
  'gateway-key': ['gateway'],
  'apim-token-value': ['compact', 'gateway'],
};
const ROLES: readonly KeyRole[] = ['primary', 'secondary'];

/**
 * Looks for the stored key that made a token, by signing the same anew; `undefined` for what is no
 * token of API Management. Only keys of sources with its identifier are read from the keychain.
 */
export async function findSigners(
  pasted: Pick<Pasted, 'secret' | 'inspection'>,
  { document, vault, nowMs }: { document: Metadata; vault: Vault; nowMs: number },
): Promise<SignerSearch | undefined> {
  const { kind, identifier, expiresAt } = pasted.inspection;
  const forms = FORMS[kind];
  if (forms === undefined) return undefined;
  const named = document.sources.filter(
    (source): source is SigningSource =>
      isSigning(source) &&
      identifierOf(source) === identifier &&
      forms.some((form) => signs(source, form)),
  );
  const signature = signatureIn(pasted.secret);
  if (expiresAt === undefined || signature === undefined) return { signers: [], named };
  const ttlSeconds = Math.round((exactToEpochMs(expiresAt) - nowMs) / 1000);
  const expiry = {
    expiresAt,
    // One that has ended tells no span of its own.
    ttlSeconds: ttlSeconds > 0 ? ttlSeconds : THIRTY_DAYS_SECONDS,
    from: 'zoned-time',
    warnings: [],
  } as const;
  const signers: Signer[] = [];
  let problem: string | undefined;
  for (const source of named) {
    for (const role of ROLES) {
      if (source.keySecretIds[role] === undefined) continue;
      try {
        const taken = await takeKey(vault, source, role, new Date(nowMs).toISOString());
        for (const form of forms.filter((each) => signs(source, each))) {
          const fresh = signToken(taken, form, expiry);
          if (signatureIn(fresh.token) === signature) signers.push({ ...fresh, form, taken });
        }
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problem = error.message;
        // A key that is missing says nothing of the others; a keychain that is locked does.
        if (error.problem.code !== 'secret-missing') return { signers, named, problem };
      }
    }
  }
  return problem === undefined ? { signers, named } : { signers, named, problem };
}

function isSigning(source: Source): source is SigningSource {
  return 'keySecretIds' in source;
}

function signs(source: SigningSource, form: TokenForm): boolean {
  return 'gatewayId' in source === (form === 'gateway');
}

/** The signature of a token, as it is signed: in a copied address it may be URL-encoded. */
function signatureIn(token: string): string | undefined {
  const parts = token.split('&');
  const named = parts.find((part) => part.startsWith('sn='));
  const written = named === undefined ? parts.at(-1) : named.slice('sn='.length);
  try {
    return written === undefined ? undefined : decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
