import { type ComponentType, createElement } from 'react';

let reading: Promise<typeof import('./fluent-scope')> | undefined;

/**
 * Reads a component that uses Fluent's, and gives it with what those need around them. The window
 * begins without any; `read` imports it.
 */
export async function inFluent<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): Promise<ComponentType<Props>> {
  reading ??= import('./fluent-scope');
  const [component, { FluentScope }] = await Promise.all([read(), reading]);
  return (props) => <FluentScope>{createElement(component, props)}</FluentScope>;
}
