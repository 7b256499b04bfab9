import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRendererFiles } from '../../../src/main/platform/window/renderer-files';

let folder: string;
let serve: (request: Request) => Promise<Response>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-files-'));
  const served = join(folder, 'renderer');
  mkdirSync(join(served, 'assets'), { recursive: true });
  writeFileSync(
    join(served, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  );
  writeFileSync(join(served, 'assets', 'index-Ab_1.js'), 'run()');
  writeFileSync(join(served, 'assets', 'a.woff2'), Buffer.from([1, 2, 255]));
  writeFileSync(join(served, '.hidden.js'), 'hidden');
  writeFileSync(join(served, 'notes.txt'), 'of no known kind');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  serve = createRendererFiles(served, 'tokentray');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, init?: RequestInit) =>
  serve(new Request(`https://tokentray${path}`, init));

describe('the page', () => {
  it('gets a fresh nonce in its text and in its policy each time', async () => {
    const nonces: string[] = [];
    for (const path of ['/', '/index.html']) {
      const response = await get(path);
      const body = await response.text();
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(body.split(nonce)).toHaveLength(3);
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('allows nothing that is not named, and nothing inline', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('style-src')).toMatch(/^'self' 'nonce-[^']+'$/);
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

it.each([
  ['/assets/index-Ab_1.js', 'text/javascript; charset=utf-8', Buffer.from('run()')],
  ['/assets/a.woff2', 'font/woff2', Buffer.from([1, 2, 255])],
])('%s is served as what it is', async (path, type, content) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
});

it.each([
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/..%5csecret.js',
  '/assets/..%2f..%2fsecret.js',
  '//secret.js',
  '/assets//index-Ab_1.js',
  '/.hidden.js',
  '/notes.txt',
  '/assets',
  '/assets/',
  '/assets/index-Ab_1.js/',
  '/assets/index-Ab_1.js%00.js',
  '/missing.js',
])('%s is not found', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

it('another host is not found', async () => {
  expect((await serve(new Request('https://other/index.html'))).status).toBe(404);
});

it('only reading is allowed', async () => {
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
  const head = await get('/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});
