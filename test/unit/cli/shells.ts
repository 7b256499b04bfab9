import { spawnSync } from 'node:child_process';

/** Those of the shells that this system has; the others are named on standard error. */
export function installed<const T extends string>(shells: readonly T[]): T[] {
  return shells.filter((shell) => {
    const has = spawnSync(shell, ['--version'], { stdio: 'ignore' }).error === undefined;
    if (!has) process.stderr.write(`Left out: there is no ${shell} here.\n`);
    return has;
  });
}
