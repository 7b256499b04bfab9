import { shellQuoted } from '../../shell-quoted';
import { matching, type Place } from '../place';
import { SECRET_TO_STDIN } from '../shell-work';

const REPOSITORY =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/)?[a-z0-9][a-z0-9_-]{0,99}\/(?!\.{1,2}$)[a-z0-9._-]{1,100}$/i;
const SECRET_NAME = /^(?!github_)[a-z_][a-z0-9_]{0,254}$/i;

/** A secret of a GitHub repository or of one of its environments, for its workflows. */
export const githubSecret: Place<'github-secret'> = {
  title: 'GitHub Actions secret',
  fields: [
    {
      id: 'repository',
      label: 'Repository',
      hint: 'owner/repository; on a server of one’s own host/owner/repository.',
      required: true,
      read: (typed) => {
        const kept = typed
          .replace(/^https:\/\//i, '')
          .replace(/^github\.com\//i, '')
          .replace(/(?:\.git)?\/?$/i, '');
        return REPOSITORY.test(kept) ? { kept } : { wrong: 'write it as owner/repository.' };
      },
    },
    {
      id: 'secretName',
      label: 'Name of the secret',
      required: true,
      read: matching(
        SECRET_NAME,
        'letters, digits and underscores, no digit first, and not beginning with GITHUB_.',
      ),
    },
    {
      id: 'environment',
      label: 'Environment',
      hint: 'Of the repository. Empty: the repository itself.',
      required: false,
    },
  ],
  words: ({ repository, secretName, environment }) =>
    `GitHub secret ${secretName} of ${repository}${environment === '' ? '' : ` (${environment})`}`,
  work: ({ repository, secretName, environment }) =>
    `${SECRET_TO_STDIN} gh secret set ${shellQuoted(secretName)} --repo=${shellQuoted(repository)}` +
    (environment === '' ? '' : ` --env=${shellQuoted(environment)}`),
};
