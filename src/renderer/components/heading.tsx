import { makeStyles, mergeClasses, Text, type TextProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { display: 'block', margin: 0, ':focus': { outlineStyle: 'none' } },
});

interface HeadingProps {
  readonly level: 'h1' | 'h2' | 'h3';
  readonly id?: string;
  readonly size?: TextProps['size'];
  readonly align?: TextProps['align'];
  readonly className?: string;
  readonly title?: string;
  /** It can be given the focus, so that a screen reader says where one is. */
  readonly focusable?: boolean;
  readonly children: TextProps['children'];
}

/** A heading below the page's own; its rank is its level, its size is free. */
export function Heading(props: HeadingProps) {
  const { level, size = 400, className, focusable = false, ...rest } = props;
  const styles = useStyles();
  return (
    <Text
      as={level}
      size={size}
      weight="semibold"
      className={mergeClasses(styles.heading, className)}
      {...(focusable ? { tabIndex: -1 } : {})}
      {...rest}
    />
  );
}
