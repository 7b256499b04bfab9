import type { Command } from 'commander';
import { cliTexts } from '../texts/cli-texts';

/** Is told what a command that ran ends with. */
export type SetExitCode = (code: number) => void;

/** `--json`, as every command that gives facts has it. */
export function withJson(command: Command): Command {
  return command.option('--json', cliTexts().help.json);
}
