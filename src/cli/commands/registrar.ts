import type { Command } from 'commander';

/** Is told what a command that ran ends with. */
export type SetExitCode = (code: number) => void;

/** `--json`, as every command that gives facts has it. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print the result as JSON (see: tokentray schema)');
}
