/** The switch of the login item: start in the tray, without a window. */
export const HIDDEN_SWITCH = '--hidden';

/** Opens the quick copy box: for a key of the desktop's own, where programs get none. */
export const QUICK_COPY_SWITCH = '--quick-copy';

/** The scheme of links that open the app. */
export const LINK_SCHEME = 'tokentray';

const PAGES = ['credentials', 'reminders', 'services', 'settings'] as const;

/** A page of the window that anybody outside may open. */
export type LaunchTarget =
  | { readonly page: 'credential'; readonly credentialId: string }
  | { readonly page: (typeof PAGES)[number] };

/** What a start of the app asks for. */
export interface LaunchRequest {
  /** The switch of the login item is there, and no link asks for the window. */
  readonly hidden: boolean;
  /** The box is wanted, and no link asks for the window. */
  readonly quickCopy?: true;
  /** Where in the window to go; nothing else can be chosen from outside. */
  readonly target?: LaunchTarget;
  /** How many arguments were not understood. What they said is kept nowhere. */
  readonly ignored: number;
}

/**
 * Whole and literal on purpose: what a URL parser would decode, fold or cut off is not a link of
 * this app.
 */
const CREDENTIAL_LINK =
  /^tokentray:\/\/credential\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/;
const PAGE_LINK = /^tokentray:\/\/([a-z]{1,20})\/?$/;
const LONGEST_LINK = 100;

/**
 * Reads what stood behind the program's name at a start, the first or a later one. Only
 * `--hidden`, `--quick-copy` and one link (`tokentray://credential/<id>`, `tokentray://<page>`) mean
 * anything; of several links none is followed. Nothing here can copy, reveal, sign or renew.
 */
export function readLaunch(args: readonly string[]): LaunchRequest {
  let hidden = false;
  let quickCopy = false;
  let ignored = 0;
  const targets: LaunchTarget[] = [];
  for (const arg of args) {
    const target = readLink(arg);
    if (target !== undefined) targets.push(target);
    else if (arg === HIDDEN_SWITCH) hidden = true;
    else if (arg === QUICK_COPY_SWITCH) quickCopy = true;
    else ignored += 1;
  }
  const [target] = targets;
  if (target === undefined) return { hidden, ...(quickCopy ? { quickCopy } : {}), ignored };
  if (targets.length > 1) return { hidden: false, ignored: ignored + targets.length };
  return { hidden: false, target, ignored };
}

/** Where a link leads; `undefined` for everything that is not exactly one of the app's links. */
export function readLink(link: string): LaunchTarget | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  const credentialId = CREDENTIAL_LINK.exec(link)?.[1];
  if (credentialId !== undefined) return { page: 'credential', credentialId };
  const named = PAGE_LINK.exec(link)?.[1];
  const page = PAGES.find((each) => each === named);
  return page === undefined ? undefined : { page };
}
