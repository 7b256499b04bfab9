import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, parseServerAddress } from '../../../src/shared/domain/grafana/server-address';
import { problemOf, takenValue } from '../domain/refused';

const HOST = 'https://grafana.example.com';

describe('parseServerAddress', () => {
  it.each([
    [HOST, HOST],
    [`${HOST}/`, HOST],
    [` ${HOST}/ \n`, HOST],
    ['grafana.example.com', HOST],
    ['GRAFANA.Example.COM/login', HOST],
    [`${HOST}:443`, HOST],
    [`${HOST}:3000`, `${HOST}:3000`],
    ['grafana.example.com:3000/d/abc', `${HOST}:3000`],
    [`${HOST}/d/abc/orders-overview`, HOST],
    [`${HOST}/d/abc/orders?from=now-6h&to=now#panel`, HOST],
    [`${HOST}/dashboards`, HOST],
    [`${HOST}/explore?left=%7B%7D`, HOST],
    [`${HOST}/login`, HOST],
    [`${HOST}/admin/users`, HOST],
    [`${HOST}/org/serviceaccounts/2`, HOST],
    [`${HOST}/a/grafana-lokiexplore-app/explore`, HOST],
    [`${HOST}/alerting/list`, HOST],
    [`${HOST}/api/health`, HOST],
    [`${HOST}/public-dashboards/0123`, HOST],
    [`${HOST}/goto/xyz`, HOST],
    [`${HOST}/grafana`, `${HOST}/grafana`],
    [`${HOST}/grafana/`, `${HOST}/grafana`],
    [`${HOST}/grafana/d/abc/x`, `${HOST}/grafana`],
    [`${HOST}/tools/grafana/api/org`, `${HOST}/tools/grafana`],
    [`${HOST}/admin/grafana/d/abc/x`, `${HOST}/admin/grafana`],
    [`${HOST}/api/grafana/login`, `${HOST}/api/grafana`],
    [`${HOST}/d/abc/grafana`, HOST],
    [`${HOST}/monitoring/d/abc`, `${HOST}/monitoring`],
    ['http://localhost:3000/d/abc', 'http://localhost:3000'],
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3000/grafana/', 'http://127.0.0.1:3000/grafana'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
    [
      'https://my-grafana-abcd.cuse.grafana.azure.com/?orgId=1',
      'https://my-grafana-abcd.cuse.grafana.azure.com',
    ],
    ['https://grafana.bücher.example/', 'https://grafana.xn--bcher-kva.example'],
  ])('%s is the server %s', (text, url) => {
    expect(takenValue(parseServerAddress(text))).toMatchObject({ url, insecure: false });
  });

  it.each([
    [`${HOST}/d/abc/x?orgId=1`, 1],
    [`${HOST}/d/abc/x?from=now-1h&orgId=27&to=now`, 27],
    [`${HOST}/?orgId=0`, undefined],
    [`${HOST}/?orgId=`, undefined],
    [`${HOST}/d/abc`, undefined],
  ])('%s is organisation %s', (text, orgId) => {
    expect(takenValue(parseServerAddress(text)).orgId).toBe(orgId);
  });

  it.each([
    ['http://grafana.example.com', true],
    ['http://192.168.1.10:3000', true],
    ['http://128.0.0.1', true],
    ['http://localhost.example.com', true],
    ['http://127.0.0.1.example.com', true],
    ['http://app.localhost:3000', false],
    ['http://127.8.9.10', false],
  ])('%s needs a yes for plain http: %s', (text, insecure) => {
    const address = takenValue(parseServerAddress(text));
    expect(address.insecure).toBe(insecure);
    expect(isLoopback(address.url)).toBe(!insecure);
  });

  it.each([
    ['', 'url-empty'],
    [' \n ', 'url-empty'],
    ['ftp://grafana.example.com', 'url-scheme'],
    ['file:///etc/passwd', 'url-scheme'],
    ['javascript://alert(1)', 'url-scheme'],
    ['https://', 'url-form'],
    ['https://exa mple.com', 'url-form'],
    ['https://grafana.example.com:99999', 'url-form'],
    ['not an address', 'url-form'],
    ['https://admin:hunter2@grafana.example.com', 'url-user'],
    ['https://portal.azure.com/#@x/resource/grafana', 'url-azure-portal'],
    [`${HOST}/?orgId=-1`, 'url-organisation'],
    [`${HOST}/?orgId=main`, 'url-organisation'],
    [`${HOST}/?orgId=99999999999999999999`, 'url-organisation'],
    [`${HOST}/${'x'.repeat(9_000)}`, 'url-too-long'],
  ])('%.60s is refused as %s', (text, code) => {
    const problem = problemOf(parseServerAddress(text));
    expect(problem).toMatchObject({ code, field: 'url' });
    expect(problem.message).not.toContain('hunter2');
  });

  it('gives the same for what it gave, and for any page of Grafana below it', () => {
    const label = fc.stringMatching(/^[a-z]([a-z0-9]{0,9})$/);
    const prefix = fc.array(
      label.filter((word) => word.length > 2).map((word) => `x-${word}`),
      { maxLength: 3 },
    );
    const page = fc.constantFrom('d/abc/x', 'login', 'api/org', 'explore', 'dashboards', 'a/x');
    const port = fc.option(fc.integer({ min: 1, max: 65_535 }).filter((each) => each !== 443));
    fc.assert(
      fc.property(label, prefix, page, port, fc.nat(1_000), (name, parts, own, at, org) => {
        const server = `https://${name}.example.com${at === null ? '' : `:${at}`}`;
        const url = [server, ...parts].join('/');
        const pasted = takenValue(parseServerAddress(`${url}/${own}?orgId=${org + 1}`));
        expect(pasted).toEqual({ url, insecure: false, orgId: org + 1 });
        expect(takenValue(parseServerAddress(pasted.url)).url).toBe(url);
      }),
    );
  });
});
