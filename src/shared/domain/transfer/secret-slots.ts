import type { Credential, Source } from '../model';

type Row = Credential | Source;

/** The keychain accounts that a row refers to, in an order of their own. */
export function secretIdsIn(row: Row): readonly string[] {
  const ids: string[] = [];
  withSecretIds(row, (id) => {
    ids.push(id);
    return id;
  });
  return ids;
}

/** The row with each of its keychain accounts replaced by what `idFor` gives for it. */
export function withSecretIds<R extends Row>(row: R, idFor: (id: string) => string): R {
  return changed(row, idFor) as R;
}

function changed(row: Row, idFor: (id: string) => string): Row {
  const renamed = <T extends { readonly secretId?: string | undefined }>(holder: T): T =>
    holder.secretId === undefined ? holder : { ...holder, secretId: idFor(holder.secretId) };
  if ('keySecretIds' in row) {
    const { primary, secondary } = row.keySecretIds;
    return {
      ...row,
      keySecretIds: {
        ...(primary === undefined ? {} : { primary: idFor(primary) }),
        ...(secondary === undefined ? {} : { secondary: idFor(secondary) }),
      },
    };
  }
  if ('signIn' in row) {
    const { signIn } = row;
    return signIn.method === 'password' ? { ...row, signIn: renamed(signIn) } : row;
  }
  const own = renamed(row);
  return 'formers' in own ? { ...own, formers: own.formers.map(renamed) } : own;
}
