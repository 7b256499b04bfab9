import { EXIT, UsageError } from '../exit-codes';
import { print } from '../output';
import { SCHEMA_NAMES, schemaOf } from './schemas';

/** `schema`: prints the schema of one command's document, or of all as one object by command. */
export async function printSchema(command: string): Promise<number> {
  if (command === '') {
    const all = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, schemaOf(name)]));
    await print(JSON.stringify(all, undefined, 2));
    return EXIT.ok;
  }
  const schema = schemaOf(command);
  if (schema === undefined) {
    throw new UsageError(`There are schemas of: ${SCHEMA_NAMES.join(', ')}.`);
  }
  await print(JSON.stringify(schema, undefined, 2));
  return EXIT.ok;
}
