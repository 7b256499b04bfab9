import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createRendererFiles,
  type FileAnswer,
} from '../../../src/main/platform/window/renderer-files';

let folder: string;
let serve: (request: { url: string; method: string }) => FileAnswer;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-files-'));
  const served = join(folder, 'renderer');
  mkdirSync(join(served, 'assets'), { recursive: true });
  writeFileSync(
    join(served, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>' +
      '<script type="module" crossorigin src="./assets/index-Ab_1.js"></script>' +
      '<link rel="stylesheet" crossorigin href="./assets/index-b.css">' +
      '<a href="https://example.org/assets/elsewhere.js"></a>',
  );
  writeFileSync(join(served, 'plain.html'), '<p>Nothing else.</p>');
  writeFileSync(join(served, 'assets', 'index-Ab_1.js'), 'run()');
  writeFileSync(join(served, 'assets', 'a.woff2'), Buffer.from([1, 2, 255]));
  writeFileSync(join(served, '.hidden.js'), 'hidden');
  writeFileSync(join(served, 'notes.txt'), 'of no known kind');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  serve = createRendererFiles(served, 'tokentray');
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string, method = 'GET') => serve({ url: `app://tokentray${path}`, method });

describe('the page', () => {
  it('gets a fresh nonce in its text and in its policy each time', () => {
    const nonces: string[] = [];
    for (const path of ['/', '/index.html']) {
      const { data, headers } = get(path);
      const body = data.toString('utf8');
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(body.split(nonce)).toHaveLength(3);
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('names the files it begins with, and no others, before its text is read', () => {
    expect(get('/').headers.link).toBe(
      '</assets/index-Ab_1.js>; rel=modulepreload; crossorigin, ' +
        '</assets/index-b.css>; rel=preload; as=style; crossorigin',
    );
    expect(get('/plain.html').headers).not.toHaveProperty('link');
    expect(get('/assets/index-Ab_1.js').headers).not.toHaveProperty('link');
  });

  it('comes into the process that its window was made with', () => {
    // Chromium gives a page with an opener policy a second process, and ends the first.
    expect(get('/').headers).not.toHaveProperty('cross-origin-opener-policy');
  });

  it('allows nothing that is not named, and nothing inline', () => {
    const policy = get('/').headers['content-security-policy'] ?? '';
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
])('%s is served as what it is', (path, type, content) => {
  const { statusCode, headers, data } = get(path);
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(data).toEqual(content);
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
])('%s is not found', (path) => {
  const { statusCode, data } = get(path);
  expect(statusCode).toBe(404);
  expect(data).toHaveLength(0);
});

it('another host is not found', () => {
  expect(serve({ url: 'app://other/index.html', method: 'GET' }).statusCode).toBe(404);
});

it('only reading is allowed', () => {
  expect(get('/', 'POST').statusCode).toBe(405);
  const head = get('/', 'HEAD');
  expect(head.statusCode).toBe(200);
  expect(head.data).toHaveLength(0);
});
