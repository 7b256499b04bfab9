import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { cutToPrefix } from './own-paths';

/** Where a Grafana is reached. */
export interface ServerAddress {
  /** Scheme, host, port where it is not the scheme's own, and path prefix; no slash at the end. */
  readonly url: string;
  /** The organisation that the pasted address was looking at. */
  readonly orgId?: number;
  /** Plain http beyond this computer: whoever is on the way reads the key, so it wants a yes. */
  readonly insecure: boolean;
}

const LONGEST_INPUT = 8_000;
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const LOOPBACK_HOST = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * A Grafana's address as typed or pasted from the browser: `…/grafana/d/abc/x?orgId=1` gives
 * `…/grafana` and organisation 1. Without a scheme it is https, on this computer http.
 */
export function parseServerAddress(text: string, field = 'url'): Result<ServerAddress> {
  const { address: texts } = said().grafana;
  if (text.length > LONGEST_INPUT) {
    return refuse('url-too-long', texts.tooLong, field);
  }
  const typed = text.trim();
  if (typed === '') {
    return refuse('url-empty', texts.empty, field);
  }
  const scheme = SCHEME.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    return refuse('url-scheme', texts.scheme(scheme), field);
  }
  const parsed = read(scheme === undefined ? withScheme(typed) : typed);
  if (parsed === undefined) {
    return refuse('url-form', texts.form, field);
  }
  const wrong = refusedParts(parsed, field);
  if (wrong !== undefined) return wrong;

  const organisation = readOrganisation(parsed, field);
  if (!organisation.ok) return organisation;
  const address = {
    url: parsed.origin + cutToPrefix(parsed.pathname),
    insecure: parsed.protocol === 'http:' && !LOOPBACK_HOST.test(parsed.hostname),
  };
  return ok(organisation.value === undefined ? address : { ...address, orgId: organisation.value });
}

/** Whether an address points at this computer, where plain http harms nobody. */
export function isLoopback(url: string): boolean {
  const parsed = read(url);
  return parsed !== undefined && LOOPBACK_HOST.test(parsed.hostname);
}

function withScheme(typed: string): string {
  const parsed = read(`http://${typed}`);
  return parsed !== undefined && LOOPBACK_HOST.test(parsed.hostname)
    ? `http://${typed}`
    : `https://${typed}`;
}

function read(text: string): URL | undefined {
  if (/\s/u.test(text)) return undefined;
  try {
    const parsed = new URL(text);
    return parsed.hostname === '' ? undefined : parsed;
  } catch {
    return undefined;
  }
}

function refusedParts(parsed: URL, field: string): Result<never> | undefined {
  if (parsed.username !== '' || parsed.password !== '') {
    return refuse('url-user', said().grafana.address.user, field);
  }
  if (parsed.hostname === 'portal.azure.com') {
    return refuse('url-azure-portal', said().grafana.address.azurePortal, field);
  }
  return undefined;
}

function readOrganisation(parsed: URL, field: string): Result<number | undefined> {
  const written = parsed.searchParams.get('orgId');
  // Grafana reads 0 as "the organisation one is in".
  if (written === null || written === '' || written === '0') return ok(undefined);
  const id = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(id)) return ok(id);
  return refuse('url-organisation', said().grafana.address.organisation, field);
}
