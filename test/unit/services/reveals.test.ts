import { beforeEach, expect, it } from 'vitest';
import { Reveals } from '../../../src/main/services/reveals';
import { SimulatedClock } from '../../fakes/simulated-clock';

let clock: SimulatedClock;
let said: string[];
let answer: () => Promise<string>;
let reveals: Reveals;
beforeEach(() => {
  clock = new SimulatedClock(Date.UTC(2030, 0, 1));
  said = [];
  answer = async () => {
    said.push('read');
    return 'secret';
  };
  reveals = new Reveals(
    { reveal: () => answer() },
    {
      protect: (on) => void said.push(on ? 'protected' : 'free'),
      conceal: () => void said.push('conceal'),
    },
    clock,
  );
});

it('protects the window before the secret is read', async () => {
  expect(await reveals.reveal('id')).toBe('secret');
  expect(said).toEqual(['protected', 'read']);
});

it('ends as the page says so, and only once', async () => {
  await reveals.reveal('id');
  reveals.end();
  await clock.advance(60_000);
  expect(said).toEqual(['protected', 'read', 'free']);
});

it('ends by itself where the page does not', async () => {
  await reveals.reveal('id');
  await clock.advance(29_999);
  expect(said).toEqual(['protected', 'read']);
  await clock.advance(1);
  expect(said).toEqual(['protected', 'read', 'conceal', 'free']);
});

it('counts anew with each secret', async () => {
  await reveals.reveal('one');
  await clock.advance(20_000);
  await reveals.reveal('two');
  await clock.advance(20_000);
  expect(said).not.toContain('free');
});

it('is not left protected for ever by a keychain that refuses', async () => {
  answer = () => Promise.reject(new Error('locked'));
  await expect(reveals.reveal('id')).rejects.toThrow();
  await clock.advance(30_000);
  expect(said.at(-1)).toBe('free');
});

it('leaves the protection on until the page has hidden it', async () => {
  await reveals.reveal('id');
  reveals.conceal();
  expect(said).toEqual(['protected', 'read', 'conceal']);
});
