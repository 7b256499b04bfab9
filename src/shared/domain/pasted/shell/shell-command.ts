/** One word of a command line as the shell would pass it on. */
export interface ShellWord {
  /** Without its quotes; what the shell would put in (`$TOKEN`) stands as it is written. */
  readonly text: string;
  /** Names of the variables in it, in order; `''` for what a command inside would print. */
  readonly reads: readonly string[];
}

/** One command of a line. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** Its standard input is what the command before it prints. */
  readonly piped: boolean;
  /** Its standard input, where the line itself holds it (`<<< …`). */
  readonly input?: ShellWord;
}

/** Reads a command line in the manner of one shell. Never throws; linear in the text's length. */
export type ShellReader = (text: string) => readonly ShellCommand[];

type Place = 'word' | 'redirection' | 'input';

/** Gathers characters into words and words into commands. */
export class CommandBuilder {
  private readonly commands: ShellCommand[] = [];
  private words: ShellWord[] = [];
  private input: ShellWord | undefined;
  private piped = false;
  private characters: string[] = [];
  private reads: string[] = [];
  private inWord = false;
  private next: Place = 'word';

  /** A word is under way. */
  get open(): boolean {
    return this.inWord;
  }

  /** Starts a word where none is; a pair of quotes with nothing between them is one. */
  begin(): void {
    this.inWord = true;
  }

  add(text: string): void {
    this.inWord = true;
    this.characters.push(text);
  }

  /** A variable's or command's place in the word; `source` is how it is written. */
  read(name: string, source: string): void {
    this.add(source);
    this.reads.push(name);
  }

  endWord(): void {
    if (!this.inWord) return;
    const word = { text: this.characters.join(''), reads: this.reads };
    if (this.next === 'word') this.words.push(word);
    else if (this.next === 'input') this.input = word;
    this.next = 'word';
    this.discard();
  }

  private discard(): void {
    this.characters = [];
    this.reads = [];
    this.inWord = false;
  }

  /** The next word is a file's name, or with `input` the text that the command reads. */
  redirect(place: 'redirection' | 'input'): void {
    // The number of what is redirected, as in `2>`, is no word.
    if (/^\d$/.test(this.characters.join(''))) this.discard();
    this.endWord();
    this.next = place;
  }

  endCommand(pipe = false): void {
    this.endWord();
    this.next = 'word';
    const { words, piped, input } = this;
    if (words.length > 0) {
      this.commands.push(input === undefined ? { words, piped } : { words, piped, input });
    }
    this.words = [];
    this.input = undefined;
    this.piped = pipe;
  }

  finish(): readonly ShellCommand[] {
    this.endCommand();
    return this.commands;
  }
}
