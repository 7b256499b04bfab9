import { makeStyles, mergeClasses, Text, type TextProps } from '@fluentui/react-components';

const useStyles = makeStyles({ heading: { display: 'block', margin: 0 } });

interface HeadingProps {
  readonly level: 'h1' | 'h2' | 'h3';
  readonly id?: string;
  readonly size?: TextProps['size'];
  readonly className?: string;
  readonly title?: string;
  readonly children: TextProps['children'];
}

/** A heading below the page's own; its rank is its level, its size is free. */
export function Heading({ level, size = 400, className, ...rest }: HeadingProps) {
  const styles = useStyles();
  return (
    <Text
      as={level}
      size={size}
      weight="semibold"
      className={mergeClasses(styles.heading, className)}
      {...rest}
    />
  );
}
