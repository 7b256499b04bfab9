import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../src/shared/domain/result';
import { Crash } from './doubles';
import { signatureOf } from './signature-of';
import { GATEWAY, SERVICE, SigningDesk } from './signing-desk';

interface Scene {
  readonly desk: SigningDesk;
  readonly serviceId: string;
  readonly gatewayId: string;
  /** Signed with the primary key: by the service twice, once by the gateway. */
  readonly ids: readonly string[];
}

const NEXT_DAY = 86_400;
const KEYS = { primary: SERVICE.primaryKey, secondary: SERVICE.secondaryKey };
const GATEWAY_KEYS = { primary: GATEWAY.primaryKey, secondary: GATEWAY.secondaryKey };

async function setUp(): Promise<Scene> {
  const desk = new SigningDesk();
  const service = await desk.services.add(SERVICE);
  const gateway = await desk.gateways.add(GATEWAY);
  const apim = { sourceId: service.id, keyRole: 'primary', expiry: '10d' } as const;
  const made = [
    await desk.tokens.create({ ...apim, name: 'Deploy', format: 'sas' }),
    await desk.tokens.create({ ...apim, name: 'Backup', format: 'compact' }),
    await desk.gatewayTokens.create({ ...apim, sourceId: gateway.id, name: 'Pods' }),
  ];
  desk.wait(NEXT_DAY);
  return {
    desk,
    serviceId: service.id,
    gatewayId: gateway.id,
    ids: made.map(({ id }) => id),
  };
}

interface Work {
  readonly name: string;
  run(scene: Scene): Promise<unknown>;
  /** Which key signed each credential, by name, once it is done. */
  readonly done: Readonly<Record<string, string>>;
}

const BEFORE = { Deploy: 'primary', Backup: 'primary', Pods: 'primary' };

const WORK: readonly Work[] = [
  {
    name: 'switching two tokens',
    run: ({ desk, serviceId }) => desk.keySwitch.switchTo(serviceId, 'secondary'),
    done: { ...BEFORE, Deploy: 'secondary', Backup: 'secondary' },
  },
  {
    name: 'making a gateway token',
    run: ({ desk, gatewayId: sourceId }) =>
      desk.gatewayTokens.create({
        name: 'More pods',
        sourceId,
        keyRole: 'secondary',
        expiry: '30d',
      }),
    done: { ...BEFORE, 'More pods': 'secondary' },
  },
  {
    name: 'signing a gateway token again',
    run: ({ desk, ids }) =>
      desk.gatewayTokens.resign(ids[2] ?? '', { keyRole: 'secondary', expiry: '5d' }),
    done: { ...BEFORE, Pods: 'secondary' },
  },
];

const FAULTS = ['crash-before', 'crash-after', 'locked', 'timeout', 'failed'] as const;

async function callsOf(work: Work): Promise<number> {
  const scene = await setUp();
  const { calls } = scene.desk.disk;
  await work.run(scene);
  return scene.desk.disk.calls - calls;
}

const cases = (
  await Promise.all(
    WORK.map(async (work) => {
      const count = await callsOf(work);
      return Array.from({ length: count }, (_, index) => index + 1).flatMap((call) =>
        FAULTS.map((as) => ({ work, call, as, count })),
      );
    }),
  )
).flat();

/** Which key signed each token that the keychain holds; its record must say the same of it. */
function signers({ disk }: SigningDesk): Record<string, string | undefined> {
  return Object.fromEntries(
    disk.document.credentials.map((each) => {
      if (!('identifier' in each)) throw new Error('Only signed tokens were made.');
      const token = disk.keychain.get(each.secretId);
      expect(token, `the secret of ${each.name}`).toBeDefined();
      const keys = each.kind === 'gateway-token' ? GATEWAY_KEYS : KEYS;
      const signature = signatureOf(token ?? '', keys);
      expect(signature).toEqual({
        form: each.kind === 'gateway-token' ? 'gateway' : each.format,
        identifier: each.identifier,
        expiresAt: each.expiresAt,
        signedBy: each.keyRole,
      });
      return [each.name, signature.signedBy];
    }),
  );
}

describe('signing that is interrupted', () => {
  it('has steps to be interrupted at', () => {
    expect(new Set(cases.map(({ work }) => work))).toEqual(new Set(WORK));
    for (const { count } of cases) expect(count).toBeGreaterThanOrEqual(4);
  });

  it.each(cases)('$work.name: $as call $call', async ({ work, call, as, count }) => {
    const scene = await setUp();
    const { disk } = scene.desk;
    disk.failAt = { call: disk.calls + call, as };
    const outcome = await work.run(scene).catch((error: unknown) => error);
    disk.failAt = undefined;

    const found = signers(scene.desk);
    expect([BEFORE, work.done]).toContainEqual(found);
    // Nobody is told of a failure after which the new state stands, nor the other way round.
    if (!(outcome instanceof Crash)) {
      expect(found).toEqual(outcome instanceof ProblemError ? BEFORE : work.done);
    }
    if (call === 1 && as === 'crash-before') expect(found).toEqual(BEFORE);
    if (call === count && as === 'crash-after') expect(found).toEqual(work.done);
    const known = new Set([...scene.desk.referred(), ...disk.document.looseSecretIds]);
    expect([...disk.keychain.keys()].filter((id) => !known.has(id))).toEqual([]);
    const missing = scene.desk.referred().filter((id) => !disk.keychain.has(id));
    expect(missing).toEqual([]);

    const restarted: Scene = { ...scene, desk: afterRestart(scene.desk) };
    // Who finds it not done does it again; any change then drops what was left over.
    if (!isDeepStrictEqual(found, work.done)) await work.run(restarted);
    await restarted.desk.gatewayTokens.renew(scene.ids[2] ?? '');
    expect(signers(restarted.desk)).toEqual(work.done);
    expect(disk.document.looseSecretIds.filter((id) => disk.keychain.has(id))).toEqual([]);
    expect([...disk.keychain.keys()].sort()).toEqual(restarted.desk.referred().sort());
  });
});

function afterRestart(desk: SigningDesk): SigningDesk {
  const next = new SigningDesk(desk.disk);
  next.nowMs = desk.nowMs;
  return next;
}
