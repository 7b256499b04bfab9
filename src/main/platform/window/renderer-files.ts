import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/**
 * Answers requests for the window's files out of `directory`, under `host` alone: a page gets a
 * nonce of its own, an unknown or unplain path 404, another method than GET or HEAD 405.
 */
export function createRendererFiles(
  directory: string,
  host: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname, pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, null);
    const path = pathname === '/' ? '/index.html' : pathname;
    const type = TYPES[extname(path)];
    if (hostname !== host || type === undefined || !PLAIN_PATH.test(path)) return answer(404, null);
    let body: Buffer;
    try {
      body = await readFile(join(directory, path));
    } catch {
      return answer(404, null);
    }
    const nonce = randomBytes(16).toString('base64');
    const content = type.startsWith('text/html')
      ? body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
      : new Uint8Array(body);
    return answer(200, request.method === 'HEAD' ? null : content, {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
    });
  };
}

function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
