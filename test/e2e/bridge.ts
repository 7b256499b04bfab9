import type { Page } from '@playwright/test';

/** What every request of the window's bridge answers. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly message: string } };

/**
 * Asks the app through the window's own bridge: quicker than a form where the form is not what is
 * tested.
 */
export async function ask<T>(page: Page, method: string, ...args: unknown[]): Promise<Answer<T>> {
  return page.evaluate<Answer<T>, { method: string; args: unknown[] }>(
    ({ method: name, args: values }) => {
      const { tokentray } = globalThis as unknown as {
        tokentray: Record<string, (...values: unknown[]) => Promise<never>>;
      };
      const request = tokentray[name];
      if (request === undefined) throw new Error(`The bridge has no ${name}.`);
      return request(...values);
    },
    { method, args },
  );
}

/** The same, where the answer has to be good. */
export async function must<T>(page: Page, method: string, ...args: unknown[]): Promise<T> {
  const answer = await ask<T>(page, method, ...args);
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.problem.message}`);
  return answer.value;
}

export interface TokenSeed {
  readonly name: string;
  readonly expiry: string;
}

/** A service and tokens of it, without the forms; gives the credentials' ids by name. */
export async function plant(
  page: Page,
  service: object,
  tokens: readonly TokenSeed[],
): Promise<Map<string, string>> {
  const { id: sourceId } = await must<{ id: string }>(page, 'addApimService', service);
  const ids = new Map<string, string>();
  for (const { name, expiry } of tokens) {
    const saved = await must<{ id: string }>(page, 'createApimToken', {
      name,
      sourceId,
      keyRole: 'primary',
      format: 'sas',
      expiry,
    });
    ids.set(name, saved.id);
  }
  return ids;
}
