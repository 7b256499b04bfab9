import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** A certificate's SHA-256, `AA:BB:…`, to be compared by eye. */
export function Fingerprint({ value }: { readonly value: string }) {
  return <code className={useStyles().code}>{value}</code>;
}
