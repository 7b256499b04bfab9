import { Link } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { partsOf } from '../kinds/credential-kinds';
import { useNavigation } from '../navigation/use-navigation';

/** The name of its service or connection; leads to where that is edited. */
export function SourceLink({ credential }: { readonly credential: CredentialView }) {
  const { go } = useNavigation();
  const route = partsOf(credential).sourceRoute(credential);
  if (route === undefined) return <bdi>{credential.sourceName}</bdi>;
  return (
    <Link as="button" inline onClick={() => go(route)}>
      <bdi>{credential.sourceName}</bdi>
    </Link>
  );
}
