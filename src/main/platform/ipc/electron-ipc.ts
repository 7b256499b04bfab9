import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { ok, type Problem, ProblemError, type Result, refuse } from '../../../shared/domain/result';
import type { Api } from '../../../shared/ipc/api';
import { type Asker, CHANNELS, type Channel, mayAsk, wireName } from '../../../shared/ipc/channels';
import type { argumentSchemas, Handlers } from '../../../shared/ipc/contract';
import type { Log } from '../../ports/log';
import { KeychainError } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import { isSaneSize } from './argument-size';
import { isPlainData } from './plain-data';
import { createRefusalLog } from './refusal-log';

export interface IpcOptions {
  readonly schemas: typeof argumentSchemas;
  readonly handlers: Handlers;
  /** Which of the app's own pages a request comes from; see `isOwnPage`. */
  readonly askerOf: (event: IpcMainInvokeEvent) => Asker | undefined;
  readonly log: Log;
}

/**
 * Connects every request of the contract to its handler. A request is answered with a `Result` and
 * never rejects: strangers, windows that have no business with it, oversized and misshapen arguments
 * are refused before the handler sees them, and an error that is not meant for the user is told by
 * its code alone.
 */
export function registerHandlers(options: IpcOptions): void {
  const refused = createRefusalLog(options.log);
  for (const channel of CHANNELS) register(channel, options, refused);
}

function register<K extends Channel>(
  channel: K,
  options: IpcOptions,
  refused: (code: string) => void,
): void {
  const { schemas, handlers, askerOf, log } = options;
  ipcMain.handle(
    wireName(channel),
    async (event, ...args: unknown[]): Promise<Result<ReturnType<Api[K]>>> => {
      const asker = askerOf(event);
      if (asker === undefined || !mayAsk(asker, channel)) {
        refused('sender-refused');
        return refuse('sender-refused', appTexts().requests.stranger);
      }
      if (!isSaneSize(args)) {
        refused('arguments-too-large');
        return refuse('arguments-too-large', appTexts().requests.tooLarge);
      }
      const fitting: Parameters<Api[K]> | undefined = isPlainData(args)
        ? schemas[channel].safeParse(args).data
        : undefined;
      if (fitting === undefined) {
        refused('arguments-misshapen');
        return refuse('arguments-misshapen', appTexts().requests.misshapen);
      }
      try {
        return ok(await handlers[channel](...fitting));
      } catch (error) {
        return { ok: false, problem: toProblem(error, log) };
      }
    },
  );
}

function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof ProblemError) return error.problem;
  log.recordError('request-failed', error);
  if (error instanceof KeychainError) {
    return { code: `keychain-${error.fault}`, message: error.message };
  }
  return { code: 'internal', message: appTexts().requests.ownFault };
}
