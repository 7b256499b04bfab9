import { said } from '../../../texts/said';
import { shellQuoted } from '../../shell-quoted';
import { matching, type Place } from '../place';
import { SECRET_TO_STDIN } from '../shell-work';

const REPOSITORY =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\/)?[a-z0-9][a-z0-9_-]{0,99}\/(?!\.{1,2}$)[a-z0-9._-]{1,100}$/i;
const SECRET_NAME = /^(?!github_)[a-z_][a-z0-9_]{0,254}$/i;

const texts = () => said().places.githubSecret;

/** A secret of a GitHub repository or of one of its environments, for its workflows. */
export const githubSecret: Place<'github-secret'> = {
  title: () => texts().title,
  fields: [
    {
      id: 'repository',
      texts: () => texts().repository,
      required: true,
      read: (typed) => {
        const kept = typed
          .replace(/^https:\/\//i, '')
          .replace(/^github\.com\//i, '')
          .replace(/(?:\.git)?\/?$/i, '');
        return REPOSITORY.test(kept) ? { kept } : { wrong: texts().repository.wrong };
      },
    },
    {
      id: 'secretName',
      texts: () => texts().secretName,
      required: true,
      read: matching(SECRET_NAME, () => texts().secretName),
    },
    {
      id: 'environment',
      texts: () => texts().environment,
      required: false,
    },
  ],
  words: ({ repository, secretName, environment }) =>
    environment === ''
      ? texts().words(secretName, repository)
      : texts().wordsOfEnvironment(secretName, repository, environment),
  work: ({ repository, secretName, environment }) =>
    `${SECRET_TO_STDIN} gh secret set ${shellQuoted(secretName)} --repo=${shellQuoted(repository)}` +
    (environment === '' ? '' : ` --env=${shellQuoted(environment)}`),
};
