import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the clone's root unless told
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'inherit' | 'stderr' | 'quiet'} [output] `inherit` (the default) passes both streams
 *   on, `stderr` sends both to standard error, `quiet` keeps them and gives them back in `output`
 * @property {number} [timeoutMs] the child is killed after this time and the result says so
 * @property {boolean} [input] whether the child may read this process's standard input
 *
 * @typedef {object} RunResult
 * @property {number} code the exit code; 128 + n when signal n ended it, 127 if it was not found
 * @property {string} stdout kept only with `output: 'quiet'`
 * @property {string} stderr kept only with `output: 'quiet'`
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started gives code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const { output = 'inherit' } = options;
  const stdin = options.input ? 'inherit' : 'ignore';
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio:
      output === 'quiet'
        ? [stdin, 'pipe', 'pipe']
        : [stdin, output === 'stderr' ? 2 : 'inherit', 'inherit'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, options.timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, stdout, stderr: stderr || error.message, timedOut });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: exitCode(code, signal), stdout, stderr, timedOut });
    });
  });
}

/**
 * What a shell would give as `$?`.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCode(code, signal) {
  if (code !== null) return code;
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6 };
  const more = { SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  /** @type {Record<string, number>} */
  const known = { ...numbers, ...more };
  return 128 + (known[signal ?? ''] ?? 0);
}

/**
 * The command that runs npm. npm itself is a script: on Windows its `.cmd` cannot be spawned
 * without a shell, so the JavaScript behind it is run by this Node wherever that is known.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(args) {
  const candidates = [
    process.env.npm_execpath,
    path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  return script
    ? { command: process.execPath, args: [script, ...args] }
    : { command: 'npm', args: [...args] };
}

/**
 * Runs npm to its end.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = npmCommand(args);
  return run(npm.command, npm.args, options);
}
