import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './content-security-policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Path segments of plain names only: no `..`, no hidden file, no separator in disguise. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.@-]*)+$/;

const NOTHING: Buffer = Buffer.alloc(0);

/** An answer as Electron takes it from the handler of a scheme. */
export interface FileAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/**
 * Answers requests for the window's files out of `directory`, under `host` alone: a page gets a
 * nonce of its own, an unknown or unplain path 404, another method than GET or HEAD 405.
 */
export function createRendererFiles(
  directory: string,
  host: string,
): (request: { readonly url: string; readonly method: string }) => FileAnswer {
  return ({ url, method }) => {
    const { hostname, pathname } = new URL(url);
    if (method !== 'GET' && method !== 'HEAD') return answer(405);
    const path = pathname === '/' ? '/index.html' : pathname;
    const type = TYPES[extname(path)];
    if (hostname !== host || type === undefined || !PLAIN_PATH.test(path)) return answer(404);
    let content: Buffer;
    try {
      content = readFileSync(join(directory, path));
    } catch {
      return answer(404);
    }
    const nonce = randomBytes(16).toString('base64');
    const headers: Record<string, string> = {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
    };
    if (type.startsWith('text/html')) {
      const page = content.toString('utf8');
      content = Buffer.from(page.replaceAll(NONCE_PLACEHOLDER, nonce));
      const links = linksOf(page);
      if (links !== '') headers.link = links;
    }
    return answer(200, method === 'HEAD' ? NOTHING : content, headers);
  };
}

const ASSET = /(?:src|href)="\.(\/assets\/[\w.-]+\.(js|css))"/g;

/** What a page names is asked for with its headers: some milliseconds before its text is read. */
function linksOf(page: string): string {
  return [...page.matchAll(ASSET)]
    .map(([, path, type]) =>
      type === 'js'
        ? `<${path}>; rel=modulepreload; crossorigin`
        : `<${path}>; rel=preload; as=style; crossorigin`,
    )
    .join(', ');
}

function answer(
  statusCode: number,
  data: Buffer = NOTHING,
  headers: Readonly<Record<string, string>> = {},
): FileAnswer {
  return {
    statusCode,
    data,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      ...headers,
    },
  };
}
