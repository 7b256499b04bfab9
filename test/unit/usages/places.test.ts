import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkPlace,
  commandFor,
  emptyPlace,
  pipedCommandFor,
  placeFields,
  placeLink,
  placeTypes,
  placeWords,
} from '../../../src/shared/domain/usages/places';
import type { UsageInput } from '../../../src/shared/domain/usages/usage';
import { usageInputSchema } from '../../../src/shared/domain/usages/usage';
import { StandIns } from './stand-ins';

const SECRET = `s3'"$(touch ran)\`\\ %s ü\tfirst\nlast of two lines`;

const KUBERNETES: UsageInput = {
  place: 'kubernetes-secret',
  context: '',
  namespace: 'apim',
  secretName: 'gateway-token',
  key: 'value',
  restart: '',
};
const GITHUB: UsageInput = {
  place: 'github-secret',
  repository: 'contoso/shop',
  secretName: 'APIM_TOKEN',
  environment: '',
};
const VAULT: UsageInput = {
  place: 'azure-key-vault',
  vault: 'contoso-vault',
  secretName: 'apim-token',
};
const PIPELINE: UsageInput = {
  place: 'azure-pipeline-variable',
  organisation: 'https://dev.azure.com/contoso',
  project: 'Shop',
  group: '12',
  variable: 'ApimToken',
};

let tools: StandIns;
beforeEach(() => {
  tools = new StandIns(SECRET);
});
afterEach(() => tools.remove());

function piped(usage: UsageInput, name = 'Orders'): string {
  const command = pipedCommandFor(name, usage);
  if (command === undefined) throw new Error('There is no command.');
  return command;
}

async function callsOf(usage: UsageInput, shell = 'sh') {
  expect(await tools.shell(piped(usage), shell)).toBe(0);
  const calls = tools.calls();
  expect(JSON.stringify(calls.map(({ argv }) => argv))).not.toContain('two lines');
  expect(tools.has('ran')).toBe(false);
  return calls.slice(1);
}

describe.each(['sh', 'bash'])('in %s', (shell) => {
  it('a Secret that is not there yet is applied', async () => {
    const manifest = `manifest with ${Buffer.from(SECRET).toString('base64')}`;
    expect(
      await callsOf({ ...KUBERNETES, context: 'dev', restart: 'deployment/gw' }, shell),
    ).toEqual([
      {
        tool: 'kubectl',
        argv: [
          'get',
          'secret',
          'gateway-token',
          '--context=dev',
          '--namespace=apim',
          '--ignore-not-found',
          '-o',
          'name',
        ],
        variables: [],
      },
      {
        tool: 'kubectl',
        argv: [
          'create',
          'secret',
          'generic',
          'gateway-token',
          '--from-file=value=/dev/stdin',
          '--dry-run=client',
          '-o',
          'yaml',
        ],
        read: SECRET,
        variables: [],
      },
      {
        tool: 'kubectl',
        argv: ['apply', '--context=dev', '--namespace=apim', '--server-side', '-f', '-'],
        read: manifest,
        variables: [],
      },
      {
        tool: 'kubectl',
        argv: ['rollout', 'restart', 'deployment/gw', '--context=dev', '--namespace=apim'],
        variables: [],
      },
    ]);
  });

  it('of a Secret that is there only the entry is patched', async () => {
    tools.set('there');
    const calls = await callsOf({ ...KUBERNETES, namespace: '' }, shell);
    expect(calls.map(({ argv }) => argv[0])).toEqual(['get', 'create', 'patch']);
    expect(calls[2]).toEqual({
      tool: 'kubectl',
      argv: ['patch', 'secret', 'gateway-token', '--type=merge', '--patch-file=/dev/stdin'],
      read: `manifest with ${Buffer.from(SECRET).toString('base64')}`,
      variables: [],
    });
  });

  it('nothing is applied where the cluster does not answer', async () => {
    tools.set('unreachable');
    expect(await tools.shell(piped(KUBERNETES), shell)).not.toBe(0);
    expect(tools.calls().map(({ argv }) => argv[0])).toEqual(['get', 'get']);
  });

  it('a GitHub secret is read from standard input', async () => {
    expect(await callsOf({ ...GITHUB, environment: 'prod' }, shell)).toEqual([
      {
        tool: 'gh',
        argv: ['secret', 'set', 'APIM_TOKEN', '--repo=contoso/shop', '--env=prod'],
        read: SECRET,
        variables: [],
      },
    ]);
  });

  it('a vault’s secret is read from standard input, and not printed', async () => {
    expect(await callsOf(VAULT, shell)).toEqual([
      {
        tool: 'az',
        argv: [
          'keyvault',
          'secret',
          'set',
          '--vault-name=contoso-vault',
          '--name=apim-token',
          '--file=/dev/stdin',
          '--encoding=utf-8',
          '--output=none',
        ],
        read: SECRET,
        variables: [],
      },
    ]);
  });

  it('a pipeline’s variable goes by the environment', async () => {
    expect(await callsOf(PIPELINE, shell)).toEqual([
      {
        tool: 'az',
        argv: [
          'pipelines',
          'variable-group',
          'variable',
          'update',
          '--organization=https://dev.azure.com/contoso',
          '--project=Shop',
          '--group-id=12',
          '--name=ApimToken',
          '--secret=true',
          '--prompt-value=true',
          '--output=none',
        ],
        variables: ['AZURE_DEVOPS_EXT_PIPELINE_VAR_ApimToken'],
      },
    ]);
  });

  it('a line break after the secret is no part of it', async () => {
    tools.set('line-break');
    expect((await callsOf(GITHUB, shell)).map(({ read }) => read)).toEqual([SECRET]);
  });

  it.each([KUBERNETES, GITHUB, VAULT, PIPELINE])(
    'nothing is stored where no secret came: $place',
    async (usage) => {
      tools.set('no-secret');
      expect(await tools.shell(piped(usage), shell)).not.toBe(0);
      expect(tools.calls().map(({ tool }) => tool)).toEqual(['tokentray']);
    },
  );

  it.each([`it's $(touch ran)\`touch ran\`"; touch ran; "\\ !!`, '-- > ran'])(
    'a hostile name is only a name: %s',
    async (hostile) => {
      expect((await callsOf({ ...KUBERNETES, context: hostile }, shell))[0]?.argv).toContain(
        `--context=${hostile}`,
      );
      expect((await callsOf({ ...GITHUB, environment: hostile }, shell)).at(-1)?.argv).toContain(
        `--env=${hostile}`,
      );
      expect(await tools.shell(piped(GITHUB, hostile), shell)).toBe(0);
      const asked = tools.calls().findLast(({ tool }) => tool === 'tokentray');
      expect(asked?.argv.at(-1)).toBe(hostile);
      expect(asked?.argv).toHaveLength(hostile.startsWith('-') ? 3 : 2);
      expect(tools.has('ran')).toBe(false);
    },
  );
});

describe('what is typed for a place', () => {
  it.each<[UsageInput, string]>([
    [{ ...KUBERNETES, secretName: '' }, 'secretName'],
    [{ ...KUBERNETES, secretName: 'Gateway' }, 'secretName'],
    [{ ...KUBERNETES, secretName: '-gateway' }, 'secretName'],
    [{ ...KUBERNETES, secretName: 'gateway.' }, 'secretName'],
    [{ ...KUBERNETES, secretName: `a${'.a'.repeat(127)}` }, 'secretName'],
    [{ ...KUBERNETES, namespace: 'a.b' }, 'namespace'],
    [{ ...KUBERNETES, namespace: 'a'.repeat(64) }, 'namespace'],
    [{ ...KUBERNETES, key: '..data' }, 'key'],
    [{ ...KUBERNETES, key: 'a=b' }, 'key'],
    [{ ...KUBERNETES, key: '$(id)' }, 'key'],
    [{ ...KUBERNETES, restart: 'gateway' }, 'restart'],
    [{ ...KUBERNETES, restart: 'pod/gateway' }, 'restart'],
    [{ ...KUBERNETES, restart: 'deployment/a; id' }, 'restart'],
    [{ ...KUBERNETES, context: 'a\u202eb' }, 'context'],
    [{ ...KUBERNETES, context: 'a\nb' }, 'context'],
    [{ ...GITHUB, repository: 'shop' }, 'repository'],
    [{ ...GITHUB, repository: 'contoso/shop/more' }, 'repository'],
    [{ ...GITHUB, repository: 'contoso/..' }, 'repository'],
    [{ ...GITHUB, repository: '-R/x' }, 'repository'],
    [{ ...GITHUB, secretName: '1A' }, 'secretName'],
    [{ ...GITHUB, secretName: 'A-B' }, 'secretName'],
    [{ ...GITHUB, secretName: 'GITHUB_X' }, 'secretName'],
    [{ ...GITHUB, secretName: 'github_x' }, 'secretName'],
    [{ ...VAULT, vault: 'ab' }, 'vault'],
    [{ ...VAULT, vault: 'a'.repeat(25) }, 'vault'],
    [{ ...VAULT, vault: '1ab' }, 'vault'],
    [{ ...VAULT, vault: 'a--b' }, 'vault'],
    [{ ...VAULT, vault: 'ab-' }, 'vault'],
    [{ ...VAULT, secretName: 'a_b' }, 'secretName'],
    [{ ...PIPELINE, organisation: 'http://dev.azure.com/contoso' }, 'organisation'],
    [{ ...PIPELINE, organisation: 'https://me:word@dev.azure.com/contoso' }, 'organisation'],
    [{ ...PIPELINE, project: 'a/b' }, 'project'],
    [{ ...PIPELINE, group: 'Shop' }, 'group'],
    [{ ...PIPELINE, group: '0' }, 'group'],
    [{ ...PIPELINE, variable: 'a b' }, 'variable'],
    [{ ...PIPELINE, variable: 'a=b' }, 'variable'],
    [{ place: 'settings-page', title: 'Portal', url: 'javascript:alert(1)' }, 'url'],
    [{ place: 'settings-page', title: '', url: 'https://grafana.example/' }, 'title'],
    [{ place: 'other', title: ' ' }, 'title'],
  ])('%j is refused by its field', (usage, field) => {
    const checked = checkPlace(usage);
    const label = placeFields(usage.place).find(({ id }) => id === field)?.label;
    expect(checked).toMatchObject({ ok: false, problem: { field } });
    expect(checked.ok ? '' : checked.problem.message).toMatch(new RegExp(`^${label}: .+\\.$`));
    expect(commandFor(usage)).toBeUndefined();
    expect(placeLink(usage)).toBeUndefined();
  });

  it.each<[UsageInput, Partial<UsageInput>]>([
    [{ ...KUBERNETES, namespace: ' apim ' }, { namespace: 'apim' }],
    [{ ...KUBERNETES, restart: 'statefulset.apps/a.b' }, { restart: 'statefulset.apps/a.b' }],
    [{ ...KUBERNETES, secretName: 'a'.repeat(63) }, {}],
    [{ ...KUBERNETES, key: '.dockerconfigjson' }, { key: '.dockerconfigjson' }],
    [{ ...GITHUB, repository: 'https://github.com/a/b.git' }, { repository: 'a/b' }],
    [{ ...GITHUB, repository: 'ghe.example.com/a/b.c' }, { repository: 'ghe.example.com/a/b.c' }],
    [{ ...PIPELINE, organisation: 'contoso' }, { organisation: 'https://dev.azure.com/contoso' }],
    [
      { ...PIPELINE, organisation: 'https://dev.azure.com/contoso/' },
      { organisation: 'https://dev.azure.com/contoso' },
    ],
  ])('%j is kept', (usage, kept) => {
    expect(checkPlace(usage)).toEqual({ ok: true, value: { ...usage, ...kept } });
  });

  it('of an empty place of each type is what the contract takes', () => {
    for (const { place, title } of placeTypes()) {
      expect(usageInputSchema.safeParse(emptyPlace(place)).success).toBe(true);
      expect(title).not.toBe('');
    }
    expect(placeTypes()).toHaveLength(usageInputSchema.options.length);
  });
});

describe('a place', () => {
  it.each<[UsageInput, string]>([
    [KUBERNETES, 'Kubernetes Secret apim/gateway-token, entry value'],
    [{ ...GITHUB, environment: 'prod' }, 'GitHub secret APIM_TOKEN of contoso/shop (prod)'],
    [VAULT, 'Key Vault contoso-vault, secret apim-token'],
    [PIPELINE, 'Pipeline variable ApimToken of group 12, Shop'],
    [{ place: 'other', title: 'The cellar' }, 'The cellar'],
  ])('has words: %#', (usage, words) => {
    expect(placeWords(usage)).toBe(words);
  });

  it('that is a page has a link and no command', () => {
    const page: UsageInput = {
      place: 'settings-page',
      title: 'Data source',
      url: 'https://grafana.example/datasources/edit/1',
    };
    expect(placeLink(page)).toBe('https://grafana.example/datasources/edit/1');
    expect(commandFor(page)).toBeUndefined();
    expect(placeLink(VAULT)).toBeUndefined();
  });

  it('whose variable no shell can name has no command', () => {
    expect(commandFor({ ...PIPELINE, variable: 'Apim.Token' })).toBeUndefined();
  });
});
