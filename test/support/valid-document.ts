import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * What `--json` printed, once another program has found it as `tokentray schema COMMAND` says, which
 * `schemaOf` asks for. Throws where it is not.
 */
export async function validDocument<T = Record<string, unknown>>(
  text: string,
  schemaOf: (command: readonly string[]) => Promise<string>,
): Promise<T> {
  const value: T & { readonly command: string } = JSON.parse(text);
  const schema: object = JSON.parse(await schemaOf(value.command.split(' ')));
  const ajv = new Ajv2020({ strict: false });
  const isValid: boolean = ajv.validate(schema, value);
  if (!isValid) throw new Error(`${value.command}: ${ajv.errorsText()}`);
  return value;
}
