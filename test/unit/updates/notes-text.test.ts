import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notesText } from '../../../src/main/platform/updates/notes-text';

test('keeps the lines of what GitHub gives', () => {
  const html =
    '<h3>Added</h3>\n<ul>\n<li>Updates &amp; installers</li>\n<li><code>--reveal</code></li>\n</ul><p>See <a href="https://example.org">more</a>.</p>';
  expect(notesText(html)).toBe('Added\n\n- Updates & installers\n- --reveal\n\nSee more.');
});

test('keeps plain text, and what only looks like an element', () => {
  expect(notesText('- a < b\n- c')).toBe('- a < b\n- c');
  expect(notesText('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;');
});

test('drops scripts with their text, controls and marks of direction', () => {
  expect(notesText('<script>alert(1)</script>a\u0000\u202eb\u001b[2J')).toBe('ab[2J');
});

test('whatever comes: short, and no element in it that was not written as text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (text) => {
      const plain = notesText(text);
      expect(plain.length).toBeLessThanOrEqual(10_000);
      expect(plain).not.toMatch(/[^\P{C}\n]/u);
    }),
  );
  expect(notesText('<li>'.repeat(100_000)).length).toBeLessThanOrEqual(10_000);
});
