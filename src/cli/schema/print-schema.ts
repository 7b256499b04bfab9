import { EXIT, UsageError } from '../exit-codes';
import { print } from '../output';
import { cliTexts } from '../texts/cli-texts';
import { schemaNames, schemaOf } from './schemas';

/** `schema`: prints the schema of one command's document, or of all as one object by command. */
export async function printSchema(command: string): Promise<number> {
  const names = schemaNames();
  if (command === '') {
    const all = Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
    await print(JSON.stringify(all, undefined, 2));
    return EXIT.ok;
  }
  const schema = schemaOf(command);
  if (schema === undefined) {
    throw new UsageError(cliTexts().schema.unknown(names));
  }
  await print(JSON.stringify(schema, undefined, 2));
  return EXIT.ok;
}
