import { said } from '../../../texts/said';
import { shellQuoted } from '../../shell-quoted';
import { matching, type Place, type PlaceInput } from '../place';
import { SECRET_TO_STDIN } from '../shell-work';

type Input = PlaceInput<'kubernetes-secret'>;

const LABEL = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
/** RFC 1123, as Kubernetes takes names. */
const NAMESPACE = new RegExp(`^${LABEL}$`);
const NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);
const KEY = /^(?!\.\.|\.$)[-._a-zA-Z0-9]{1,253}$/;
const WORKLOAD = new RegExp(
  `^(?:deploy(?:ments?)?|sts|statefulsets?|ds|daemonsets?)(?:\\.apps)?/(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`,
);

const texts = () => said().places.kubernetesSecret;

/** An entry of a Secret in a Kubernetes cluster. */
export const kubernetesSecret: Place<'kubernetes-secret'> = {
  title: () => texts().title,
  fields: [
    {
      id: 'secretName',
      texts: () => texts().secretName,
      required: true,
      read: matching(NAME, () => texts().secretName),
    },
    {
      id: 'key',
      texts: () => texts().key,
      required: true,
      read: matching(KEY, () => texts().key),
    },
    {
      id: 'namespace',
      texts: () => texts().namespace,
      required: false,
      read: matching(NAMESPACE, () => texts().namespace),
    },
    {
      id: 'context',
      texts: () => texts().context,
      required: false,
    },
    {
      id: 'restart',
      texts: () => texts().restart,
      required: false,
      read: matching(WORKLOAD, () => texts().restart),
    },
  ],
  words: ({ namespace, secretName, key }) =>
    texts().words(namespace === '' ? secretName : `${namespace}/${secretName}`, key),
  work,
};

/**
 * An entry of a Secret that is there is patched, because `apply` would remove the entries that an
 * earlier `apply` brought and this one lacks; `--server-side` keeps the value out of an annotation.
 */
function work(usage: Input): string {
  const { secretName, key, restart } = usage;
  const name = shellQuoted(secretName);
  const at = flags(usage);
  const put = [
    `found=$(kubectl get secret ${name}${at} --ignore-not-found -o name) && ${SECRET_TO_STDIN}`,
    `kubectl create secret generic ${name} --from-file=${shellQuoted(`${key}=/dev/stdin`)} --dry-run=client -o yaml |`,
    `if [ -n "$found" ]; then kubectl patch secret ${name}${at} --type=merge --patch-file=/dev/stdin;`,
    `else kubectl apply${at} --server-side -f -; fi`,
  ].join(' ');
  return restart === '' ? put : `${put} && kubectl rollout restart ${shellQuoted(restart)}${at}`;
}

function flags({ context, namespace }: Input): string {
  return [
    ...(context === '' ? [] : [` --context=${shellQuoted(context)}`]),
    ...(namespace === '' ? [] : [` --namespace=${shellQuoted(namespace)}`]),
  ].join('');
}
