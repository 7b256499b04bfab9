import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import { HTTP_CASES, type HttpWorld, observe, startHttpWorld } from './http-cases';

describe("Node's HTTP", () => {
  let world: HttpWorld;
  let end: () => Promise<void>;
  const http = createNodeHttp();

  beforeAll(async () => {
    ({ world, end } = await startHttpWorld());
  });
  afterAll(() => end());

  it.each(HTTP_CASES)('$name', async ({ before, request, expected }) => {
    before?.(world);
    expect(await observe(http, request(world))).toEqual(expected(world));
  });

  it('sends method, headers and body as they are, and gives the answer back', async () => {
    const { plain } = world;
    const authorization = `Basic ${Buffer.from(`${plain.admin.user}:${plain.admin.password}`).toString('base64')}`;
    const body = JSON.stringify({ name: 'größer – 🔑', role: 'Viewer', isDisabled: false });
    const response = await http.request({
      method: 'POST',
      url: `${plain.url}/api/serviceaccounts`,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
      body,
      connectTimeoutMs: 1_000,
      totalTimeoutMs: 2_000,
      bodyLimitBytes: 10_000,
    });
    expect(response.status).toBe(201);
    expect(JSON.parse(response.text)).toMatchObject({ name: 'größer – 🔑' });
    expect(Date.parse(response.headers.date ?? '')).not.toBeNaN();
    expect(plain.requests.at(-1)).toMatchObject({
      method: 'POST',
      target: '/api/serviceaccounts',
      headers: { authorization, host: new URL(plain.url).host },
      body: JSON.parse(body),
    });
    expect(plain.complaints).toEqual([]);
  });

  it('sends nothing of the request to a host that is not trusted', async () => {
    const before = world.selfSigned.requests.length;
    await expect(
      http.request({
        method: 'GET',
        url: `${world.selfSigned.url}/api/org`,
        headers: { authorization: 'Bearer secret' },
        connectTimeoutMs: 1_000,
        totalTimeoutMs: 2_000,
        bodyLimitBytes: 1_000,
      }),
    ).rejects.toMatchObject({ fault: 'tls' });
    expect(world.selfSigned.requests).toHaveLength(before);
  });
});
