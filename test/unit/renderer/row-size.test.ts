import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HEAD_HEIGHT, ROW_HEIGHT } from '../../../src/renderer/credentials/row-size';

const sheet = readFileSync(
  new URL('../../../src/renderer/credentials/credential-grid.module.css', import.meta.url),
  'utf8',
);

it.each([
  ['row', ROW_HEIGHT],
  ['heads', HEAD_HEIGHT],
])('the sheet draws the %s as high as the list reckons', (name, height) => {
  const rules = [...sheet.matchAll(/^([^@{}]+)\{([^{}]*)\}/gm)].filter(([, selector]) =>
    selector?.split(',').some((each) => each.trim() === `.${name}`),
  );
  const heights = rules.flatMap(([, , rule]) => /^\s*height: (.*);$/m.exec(rule ?? '')?.[1] ?? []);
  expect(heights).toEqual([`${height}px`]);
});
