import { signApimToken, signGatewayToken } from '../main/services/signing';
import { checkGatewayExpiry, retirementNotice, signedExpiry } from '../shared/domain/apim';
import { authorizationHeader } from '../shared/domain/apim-hand-out';
import { secondsUntil } from '../shared/domain/exact-instant';
import { expiryWarnings, parseExpiry } from '../shared/domain/expiry';
import type { ApimFormat } from '../shared/domain/model';
import { checkIdentifier } from '../shared/domain/names';
import { ProblemError, unwrap } from '../shared/domain/result';
import { note, print, warn } from './output';
import { checkKeyFlags, readKey } from './signing-key-input';
import { cliTexts } from './texts/cli-texts';

interface SignFlags {
  readonly keyStdin?: true;
  readonly keyEnv?: string;
  readonly expires: string;
  readonly allowPast?: true;
}

/** `sign apim`: prints a direct-management token. Throws `ProblemError` or `UsageError`. */
export async function signApim(
  flags: SignFlags & {
    readonly identifier: string;
    readonly format: ApimFormat;
    readonly header?: true;
  },
): Promise<void> {
  const source = checkKeyFlags(flags);
  const identifier = unwrap(checkIdentifier(flags.identifier));
  const nowMs = Date.now();
  const expiresAt = readExpiry(flags, flags.format, nowMs);
  const key = await readKey(source);
  const token = signApimToken({ identifier, key, expiresAt, format: flags.format });
  warn(retirementNotice());
  for (const sentence of expiryWarnings({ expiresAt, nowMs })) warn(sentence);
  await print(flags.header === true ? authorizationHeader(token) : token);
}

/** `sign gateway`: prints a self-hosted gateway's token. Throws `ProblemError` or `UsageError`. */
export async function signGateway(flags: SignFlags & { readonly gatewayId: string }) {
  const source = checkKeyFlags(flags);
  const gatewayId = unwrap(checkIdentifier(flags.gatewayId, 'gatewayId', 'gatewayId'));
  const nowMs = Date.now();
  const expiresAt = unwrap(
    checkGatewayExpiry({ expiresAt: readExpiry(flags, 'gateway', nowMs), nowMs }),
  );
  const key = await readKey(source);
  await print(signGatewayToken({ gatewayId, key, expiresAt }));
}

function readExpiry(flags: SignFlags, format: ApimFormat | 'gateway', nowMs: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const allowPast = flags.allowPast === true;
  const parsed = unwrap(parseExpiry(flags.expires, { nowMs, zone, allowPast }));
  const signed = signedExpiry(format, parsed.expiresAt);
  if (!allowPast && secondsUntil(signed, nowMs) <= 0) {
    throw new ProblemError({
      code: 'expiry-past',
      message: cliTexts().signing.past(signed),
    });
  }
  if (parsed.from === 'local-time') {
    note(cliTexts().signing.localTime(zone, signed));
  } else if (signed !== parsed.expiresAt && parsed.from === 'zoned-time') {
    note(cliTexts().signing.wholeMinutes(signed));
  }
  return signed;
}
