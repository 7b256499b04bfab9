import { beforeEach, describe, expect, it } from 'vitest';
import { type Note, Notes } from '../../../src/renderer/feedback/notes';

const passing = (title: string): Note => ({ title, intent: 'success', lasting: false });
const lasting = (title: string): Note => ({ title, intent: 'error', lasting: true });

let nowMs: number;
let notes: Notes;
let shown: unknown[];
const show = ({ title }: Note) => shown.push(title);

beforeEach(() => {
  nowMs = 0;
  notes = new Notes(() => nowMs);
  shown = [];
});

describe('notes', () => {
  it('wait for what shows them, in the order in which they came', () => {
    notes.add(passing('first'));
    notes.add(lasting('second'));
    notes.add(passing('third'));
    expect(shown).toEqual([]);
    notes.shownBy(show);
    expect(shown).toEqual(['first', 'second', 'third']);
    notes.add(passing('fourth'));
    expect(shown).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('are handed over as they are', () => {
    const note: Note = {
      title: 'Copied',
      body: 'For half a minute.',
      action: { label: 'Clear', onClick: () => undefined },
      intent: 'success',
      lasting: false,
    };
    const whole: Note[] = [];
    notes.add(note);
    notes.shownBy((one) => whole.push(one));
    notes.add(note);
    expect(whole).toEqual([note, note]);
    expect(whole[0]?.action).toBe(note.action);
  });

  it('are shown once, though effects run twice', () => {
    notes.add(passing('before'));
    const end = notes.shownBy(show);
    end();
    notes.add(passing('between'));
    notes.shownBy(show);
    end();
    notes.add(passing('after'));
    expect(shown).toEqual(['before', 'between', 'after']);
  });

  it('that come of showing another come after those that waited before', () => {
    notes.add(passing('first'));
    notes.add(passing('second'));
    notes.shownBy((note) => {
      show(note);
      if (note.title === 'first') notes.add(passing('comes of the first'));
    });
    expect(shown).toEqual(['first', 'second', 'comes of the first']);
  });

  it('pass unseen where nothing showed them for as long as they would have been shown', () => {
    notes.add(passing('old'));
    notes.add(lasting('refused'));
    nowMs = 4_999;
    notes.add(passing('new'));
    nowMs = 5_000;
    notes.shownBy(show);
    expect(shown).toEqual(['refused', 'new']);
  });
});

describe('what is to show them', () => {
  it('is called for once a note has to wait, and not while it is there', () => {
    let calls = 0;
    const end = notes.whenWaiting(() => {
      calls += 1;
    });
    expect(calls).toBe(0);
    notes.add(passing('first'));
    expect(calls).toBe(1);
    notes.shownBy(show);
    notes.add(passing('second'));
    expect(calls).toBe(1);
    end();
    const away = new Notes();
    away.whenWaiting(() => {
      calls += 1;
    })();
    away.add(passing('nobody listens'));
    expect(calls).toBe(1);
  });

  it('is called for at once where a note came before anybody listened', () => {
    notes.add(passing('early'));
    let calls = 0;
    notes.whenWaiting(() => {
      calls += 1;
    });
    expect(calls).toBe(1);
  });
});
