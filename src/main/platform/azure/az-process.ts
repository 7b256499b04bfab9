import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import {
  type AzureAccessToken,
  type AzureCli,
  AzureCliError,
  type AzureTokenRequest,
} from '../../ports/azure-cli';

/** How the Azure CLI is started; tests set their own. */
export interface AzureCliOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  /** It starts a Python and may ask the network: seconds are usual. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 60_000;
const LONGEST_OUTPUT = 1_000_000;

/** Nothing that the Azure CLI could take for an option, and nothing that no ID or URI has. */
const ARGUMENT = /^[A-Za-z0-9][A-Za-z0-9._~:/-]{0,300}$/;

/** Runs the Azure CLI that the user has installed and signed in, without a shell. */
export function createAzureCli(options: AzureCliOptions = {}): AzureCli {
  return {
    async getAccessToken(request) {
      const args = ['account', 'get-access-token', '--output', 'json', ...argumentsOf(request)];
      return readToken(await runAz(args, options));
    },
  };
}

function argumentsOf({ audience, tenant }: AzureTokenRequest): string[] {
  const args = ['--resource', audience, ...(tenant === undefined ? [] : ['--tenant', tenant])];
  if (![audience, tenant ?? audience].every((each) => ARGUMENT.test(each))) {
    throw new AzureCliError('failed');
  }
  return args;
}

function runAz(args: readonly string[], options: AzureCliOptions): Promise<string> {
  const env = options.env ?? process.env;
  const command = findAz(env, options.platform ?? process.platform);
  if (command === undefined) return Promise.reject(new AzureCliError('absent'));
  return new Promise((resolve, reject) => {
    const child = execFile(
      command.file,
      [...command.before, ...args],
      {
        env: { ...env, AZURE_CORE_NO_COLOR: '1', AZURE_CORE_COLLECT_TELEMETRY: '0' },
        timeout: options.timeoutMs ?? TIMEOUT_MS,
        killSignal: 'SIGKILL',
        maxBuffer: LONGEST_OUTPUT,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else if (error.killed === true) reject(new AzureCliError('timeout'));
        else if (error.code === 'ENOENT') reject(new AzureCliError('absent'));
        else reject(new AzureCliError(asksForLogin(stderr) ? 'not-signed-in' : 'failed'));
      },
    );
    child.stdin?.end();
  });
}

function asksForLogin(stderr: string): boolean {
  return /\baz login\b/i.test(stderr) && !/AADSTS(?:500011|65001|650057)\b/.test(stderr);
}

interface AzCommand {
  readonly file: string;
  readonly before: readonly string[];
}

/**
 * On Windows `az` is a batch file, which only a shell can run: what it starts is the Python beside
 * it, with the same arguments as here. Only whole paths of the PATH are looked at, so that nothing
 * in the folder one happens to be in is run.
 */
function findAz(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): AzCommand | undefined {
  const windows = platform === 'win32';
  const list = (windows ? (env.Path ?? env.PATH) : env.PATH) ?? '';
  const folders = list.split(windows ? ';' : ':').filter((each) => path.isAbsolute(each));
  for (const folder of folders) {
    if (!windows) {
      const file = path.join(folder, 'az');
      if (isProgram(file)) return { file, before: [] };
      continue;
    }
    const python = path.join(folder, '..', 'python.exe');
    if (isProgram(path.join(folder, 'az.cmd')) && isProgram(python)) {
      return { file: python, before: ['-IBm', 'azure.cli'] };
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** `expires_on` (seconds since 1970) came with version 2.54; the older `expiresOn` has no zone. */
function readToken(stdout: string): AzureAccessToken {
  let answer: unknown;
  try {
    answer = JSON.parse(stdout);
  } catch {
    throw new AzureCliError('failed');
  }
  if (typeof answer !== 'object' || answer === null || !('accessToken' in answer)) {
    throw new AzureCliError('failed');
  }
  const { accessToken: token } = answer;
  // A header takes nothing else.
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw new AzureCliError('failed');
  const seconds = 'expires_on' in answer ? Number(answer.expires_on) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0
    ? { token, expiresAtMs: seconds * 1000 }
    : { token };
}
