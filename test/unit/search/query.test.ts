import { describe, expect, it } from 'vitest';
import { withSuggestion } from '../../../src/shared/domain/search/edit-query';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { asksFor } from '../../../src/shared/domain/search/query';
import { TERMS } from '../../../src/shared/domain/search/terms';
import { finds, problemsOf } from './subjects';

describe('words', () => {
  it('have to stand somewhere, every one of them, case and accents aside', () => {
    expect(finds('')).toBe(true);
    expect(finds('   ')).toBe(true);
    expect(finds('DEPLOY nigh')).toBe(true);
    expect(finds('azure-api integ harbour team')).toBe(true);
    expect(finds('management production ops')).toBe(true);
    expect(finds('deploy nowhere')).toBe(false);
    expect(finds('munchen', { name: 'München' })).toBe(true);
    expect(finds('MÜNCHEN', { name: 'Munchen' })).toBe(true);
    expect(finds('not deployed', { words: ['Not deployed'] })).toBe(true);
  });

  it('in quotes stand together', () => {
    expect(finds('"nightly deploy"')).toBe(true);
    expect(finds('"deploy nightly"')).toBe(false);
    expect(finds('"harbour   master"', { notes: 'the harbour\nmaster' })).toBe(true);
    expect(finds('“nightly deploy”')).toBe(true);
    expect(finds('"nightly depl')).toBe(true);
    expect(finds('"')).toBe(true);
    expect(finds('"a b c"', { name: 'a "b" c' })).toBe(true);
  });

  it('are excluded by a minus in front, which alone is a minus', () => {
    expect(finds('-deploy')).toBe(false);
    expect(finds('-weekly')).toBe(true);
    expect(finds('nightly -"team 1"')).toBe(false);
    expect(finds('pre-prod', { name: 'pre-prod' })).toBe(true);
    expect(finds('a - b', { name: 'a - b' })).toBe(true);
  });
});

describe('terms', () => {
  it('look where they say, at the beginnings of words', () => {
    expect(finds('kind:apim')).toBe(true);
    expect(finds('kind:token')).toBe(true);
    expect(finds('kind:grafana')).toBe(false);
    expect(finds('KIND:Management')).toBe(true);
    expect(finds('service:azure-api')).toBe(true);
    expect(finds('service:zure')).toBe(false);
    expect(finds('env:prod')).toBe(true);
    expect(finds('environment:prod')).toBe(true);
    expect(finds('env:prod', { environment: 'reproduction' })).toBe(false);
    expect(finds('name:deploy')).toBe(true);
    expect(finds('name:contoso')).toBe(false);
    expect(finds('id:integration')).toBe(true);
    expect(finds('note:harbour')).toBe(true);
    expect(finds('tag:harbour')).toBe(false);
  });

  it('take the whole text in quotes, and one of several values', () => {
    expect(finds('tag:team')).toBe(true);
    expect(finds('tag:"team 1"')).toBe(true);
    expect(finds('tag:"TEAM 1"', { tags: ['team 10'] })).toBe(false);
    expect(finds('tag:"team"')).toBe(false);
    expect(finds('kind:grafana,apim')).toBe(true);
    expect(finds('tag:"team 2","ops"')).toBe(true);
    expect(finds('tag:dev,,ops')).toBe(true);
    expect(finds('-tag:ops,dev')).toBe(false);
    expect(finds('-tag:dev,test')).toBe(true);
  });

  it('are no addresses and no values with a colon', () => {
    expect(finds('https://contoso', { services: ['https://contoso.example'] })).toBe(true);
    expect(problemsOf('https://contoso')).toEqual([]);
    expect(finds('tag:a:b', { tags: ['a:b'] })).toBe(true);
    expect(finds('"db:prod"', { name: 'db:prod' })).toBe(true);
    expect(problemsOf('"db:prod"')).toEqual([]);
  });

  it('tell what holds of a credential', () => {
    expect(finds('is:favourite')).toBe(true);
    expect(finds('is:favorite')).toBe(true);
    expect(finds('is:archived')).toBe(false);
    expect(finds('-is:archived')).toBe(true);
    expect(finds('is:archived,production')).toBe(true);
    expect(finds('is:missing', { flags: ['missing'] })).toBe(true);
    expect(finds('is:soon')).toBe(true);
    expect(finds('is:fine')).toBe(false);
    expect(finds('is:expired', { endsMs: 0 })).toBe(true);
    expect(finds('is:fine', { endsMs: undefined, soonMs: undefined })).toBe(true);
  });

  it('are known to who lists archived ones apart', () => {
    expect(asksFor(parseQuery('x is:archived'), 'archived')).toBe(true);
    expect(asksFor(parseQuery('-is:archived'), 'archived')).toBe(true);
    expect(asksFor(parseQuery('archived is:fine'), 'archived')).toBe(false);
  });
});

describe('what is not understood', () => {
  it('is said in a sentence, with what may have been meant', () => {
    const [problem] = parseQuery('deploy -tpye:x').problems;
    expect(problem?.code).toBe('unknown-term');
    expect(problem?.message).toBe('“tpye:” is no search term, so it is looked for as text.');
    expect(problemsOf('type:grafana')).toEqual([
      '“type:” is no search term, so it is looked for as text. Did you mean kind:?',
    ]);
    expect(problemsOf('is:expird')).toEqual([
      '“expird” is nothing that is: knows. Did you mean expired?',
    ]);
    expect(problemsOf('expires:<7x')[0]).toContain('“7x” has no unit known here');
    expect(problemsOf('expires:31.12.2026')[0]).toContain('is no time from now and no date');
    expect(problemsOf('expires:2026-02-30')[0]).toContain('is no day of the calendar');
  });

  it('can be replaced by a suggestion where it stands', () => {
    const typed = 'deploy -type:"grafana key" prod';
    const [problem] = parseQuery(typed).problems;
    const [suggestion = ''] = problem?.suggestions ?? [];
    expect(withSuggestion(typed, problem ?? { start: 0, end: 0 }, suggestion)).toBe(
      'deploy -kind:"grafana key" prod',
    );
    expect(parseQuery('is:expird').problems[0]?.suggestions).toEqual(['is:expired']);
  });

  it('of an unknown term is looked for as text; of others it is left out', () => {
    expect(finds('db:prod', { name: 'db:prod' })).toBe(true);
    expect(finds('db:prod')).toBe(false);
    expect(finds('is:nothing')).toBe(true);
    expect(finds('expires:<7x')).toBe(true);
  });

  it('is no problem yet while it is being typed', () => {
    const typing = ['kind:', 'is:', 'is:e', 'is:f', 'expires:', 'expires:<', 'expires:<7'];
    for (const text of [...typing, 'expires:<2026-', 'expires:<2026-1-', 'expires:nev']) {
      const codes = parseQuery(text).problems.map(({ code }) => code);
      expect([text, codes]).toEqual([text, ['unfinished']]);
    }
    expect(parseQuery('is:f').problems[0]?.suggestions).toEqual([
      'is:fine',
      'is:favourite',
      'is:failed',
    ]);
    expect(finds('is:f')).toBe(true);
  });

  it('does not repeat what may be a secret', () => {
    const secret = 'x'.repeat(60);
    for (const text of [`is:${secret}`, `expires:${secret}`, `${secret}:a`]) {
      expect(problemsOf(text).join()).not.toContain('xxxxxxxx');
    }
  });

  it('is not in the examples of the help', () => {
    for (const { examples } of TERMS) {
      for (const example of examples) expect([example, problemsOf(example)]).toEqual([example, []]);
    }
  });
});
