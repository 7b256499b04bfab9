#!/usr/bin/env node
import { run } from './run';

/** Tells the packaged app, which ends itself, that the command has, and how. */
export const finished = run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  return code;
});
