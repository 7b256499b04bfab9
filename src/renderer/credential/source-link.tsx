import { Link } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { partsOf } from '../kinds/credential-kinds';
import { useNavigation } from '../navigation/use-navigation';

/** The name of its service or connection; leads to where that is edited. */
export function SourceLink({ credential }: { readonly credential: CredentialView }) {
  const { go } = useNavigation();
  return (
    <Link as="button" inline onClick={() => go(partsOf(credential).sourceRoute(credential))}>
      <bdi>{credential.sourceName}</bdi>
    </Link>
  );
}
