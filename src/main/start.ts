import { join } from 'node:path';
import { commandLineArguments } from './platform/command-line';

// What is loaded first: a command must not wait for the whole app, and Electron not become ready.
const args = commandLineArguments(process.argv);
if (args === undefined) {
  await import('./main');
} else {
  const { runCommandLine } = await import('./platform/command-line-run');
  await runCommandLine(join(import.meta.dirname, '..', 'cli'), args);
}
