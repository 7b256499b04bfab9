import type { Argument, Command, Option } from 'commander';
import { EXIT } from '../exit-codes';
import { print } from '../output';
import { type NameList, namesOf } from './names';

/** What may stand at the cursor, and a word about it. */
interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What is completed by the names of something that is kept, by how the option or argument is called. */
const NAMES: readonly (readonly [command: RegExp, place: RegExp, list: NameList])[] = [
  [/^(?:show|get|copy|renew|test|rm)$/, /^<?name>?$/, 'credentials'],
  [/^switch-key$/, /^<?name>?$/, 'signing-sources'],
  [/^(?:add|paste)$/, /^--source$/, 'sources'],
  [/^grafana /, /^--connection$/, 'connections'],
  [/^grafana test$/, /^--credential$/, 'grafana-keys'],
];

/**
 * `complete`, which the shells' completion calls: prints what may stand in place of the last of
 * these words, one a line. Never fails: a shell shows nothing then. The keychain is not asked.
 */
export async function complete(
  program: Command,
  words: readonly string[],
  flags: { readonly withHelp?: true },
): Promise<number> {
  const current = words.at(-1) ?? '';
  const found = await candidates(program, words.slice(0, -1), current);
  const lines = found
    .filter(({ value }) => value.toLowerCase().startsWith(current.toLowerCase()))
    .map(({ value, about }) => (flags.withHelp === true ? `${value}\t${about}` : value));
  if (lines.length > 0) await print(lines.join('\n'));
  return EXIT.ok;
}

async function candidates(
  program: Command,
  before: readonly string[],
  current: string,
): Promise<readonly Candidate[]> {
  const { command, path, options, operands, behindDashes } = walk(program, before);
  if (behindDashes) return [];
  const pending = options.at(-1);
  if (pending !== undefined) return valuesOf(pending, path, current);
  if (current.startsWith('-')) return optionCandidates(program, command);
  if (command.commands.length > 0) return commandCandidates(command);
  const argument = command.registeredArguments[operands];
  return argument === undefined ? [] : argumentValues(argument, path);
}

interface Walk {
  readonly command: Command;
  /** The words of the command, `grafana keys`. */
  readonly path: string;
  /** The option that the next word is the value of. */
  readonly options: readonly Option[];
  readonly operands: number;
  readonly behindDashes: boolean;
}

function walk(program: Command, before: readonly string[]): Walk {
  let command = program;
  const path: string[] = [];
  let operands = 0;
  let pending: Option | undefined;
  for (const word of before) {
    if (pending !== undefined) {
      pending = undefined;
      continue;
    }
    if (word === '--')
      return { command, path: path.join(' '), options: [], operands, behindDashes: true };
    if (word.startsWith('-')) {
      const option = [...command.options, ...program.options].find(
        ({ short, long }) => word === short || word === long,
      );
      if (option?.required === true) pending = option;
      continue;
    }
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) operands += 1;
    else {
      command = next;
      path.push(word);
    }
  }
  const options = pending === undefined ? [] : [pending];
  return { command, path: path.join(' '), options, operands, behindDashes: false };
}

function commandCandidates(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ value: each.name(), about: each.description() }));
}

function optionCandidates(program: Command, command: Command): Candidate[] {
  const all = command === program ? program.options : [...command.options, ...program.options];
  return all.flatMap(({ long, description, hidden }) =>
    long === undefined || long === null || hidden ? [] : [{ value: long, about: description }],
  );
}

async function valuesOf(option: Option, path: string, current: string): Promise<Candidate[]> {
  if (path === 'run' && option.long === '--env') {
    const variable = /^[A-Za-z_][A-Za-z0-9_]*=/.exec(current)?.[0];
    if (variable === undefined) return [];
    const names = await namesOf('credentials');
    return names.map(({ value, about }) => ({ value: `${variable}${value}`, about }));
  }
  if (option.argChoices !== undefined) return option.argChoices.map(plain);
  return listed(path, option.long ?? '');
}

async function argumentValues(argument: Argument, path: string): Promise<Candidate[]> {
  if (argument.argChoices !== undefined) return argument.argChoices.map(plain);
  return listed(path, argument.name());
}

async function listed(path: string, place: string): Promise<Candidate[]> {
  const found = NAMES.find(([command, at]) => command.test(path) && at.test(place));
  return found === undefined ? [] : namesOf(found[2]);
}

function plain(value: string): Candidate {
  return { value, about: '' };
}
