/** Of the metadata file: raised with each change that an older version could not read. */
export const SCHEMA_VERSION = 2;
