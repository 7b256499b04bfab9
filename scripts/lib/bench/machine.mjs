import os from 'node:os';

/**
 * What figures depend on, without names and folders of the machine.
 * @param {string} [electron] its version, where it took part
 */
export function machineFacts(electron) {
  const [first] = os.cpus();
  return {
    system: `${os.type()} ${os.release().split('-')[0]} ${os.arch()}`,
    processors: os.cpus().length,
    processor: first?.model ?? 'unknown',
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    ...(electron === undefined ? {} : { electron }),
    /** Programs that wanted a processor in the last minute, before and during. */
    loadAverage: Number(os.loadavg()[0]?.toFixed(2)),
  };
}
