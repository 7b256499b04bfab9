import { contextBridge, ipcRenderer } from 'electron';
import { type Call, nextCall, validCall } from './calls';
import { CANARY } from './junk';
import { Random } from './random';
import { WITHOUT_EFFECT } from './templates';

/** What became of many calls. */
export interface FuzzReport {
  readonly calls: number;
  /** How many ended in which way: a refusal's code, a rejection's text, `unsendable`. */
  readonly ended: Readonly<Record<string, number>>;
  /** Calls that were carried out, as far as one can say that shortly. */
  readonly accepted: readonly string[];
  /** Calls whose answer repeats what was sent. */
  readonly repeated: readonly string[];
}

export interface FuzzOrder {
  readonly seed: number;
  readonly calls: number;
  readonly requests: readonly string[];
  /** Make calls in the right form too. */
  readonly alsoValid: boolean;
}

interface Answer {
  readonly ok?: unknown;
  readonly problem?: { readonly code?: unknown; readonly message?: unknown };
}

async function run({ seed, calls, requests, alsoValid }: FuzzOrder): Promise<FuzzReport> {
  const random = new Random(seed);
  const ended: Record<string, number> = {};
  const accepted: string[] = [];
  const repeated: string[] = [];
  for (let count = 0; count < calls; count += 1) {
    const call =
      alsoValid && random.below(2) === 0 ? validCall(requests, random) : nextCall(requests, random);
    const { ending, text } = await make(call);
    ended[ending] = (ended[ending] ?? 0) + 1;
    const short = `${call.what} ${call.channel.slice(0, 60)}: ${ending}`;
    if (ending === 'carried out') accepted.push(`${short} ${text.slice(0, 200)}`);
    if (text.includes(CANARY)) repeated.push(short);
  }
  return { calls, ended, accepted, repeated };
}

async function make({ what, channel, args }: Call): Promise<{ ending: string; text: string }> {
  let answer: Answer;
  try {
    answer = await ipcRenderer.invoke(channel, ...args);
  } catch (error) {
    // Our own text comes back from this side where sending itself threw.
    if (!String(error).includes('Error invoking remote method')) {
      return { ending: 'unsendable', text: '' };
    }
    const text = String(error).replaceAll(`'${channel}'`, '…');
    return { ending: text.slice(0, 200), text };
  }
  const text = JSON.stringify(answer) ?? 'undefined';
  const { problem } = answer;
  if (answer.ok === false && typeof problem?.message === 'string') {
    return { ending: `refused: ${String(problem.code)}`, text };
  }
  const name = channel.slice('tokentray:'.length);
  const harmless = what === 'unknown-id' && WITHOUT_EFFECT.has(name);
  return { ending: harmless ? 'nothing to do' : 'carried out', text };
}

contextBridge.exposeInMainWorld('fuzz', { run });
