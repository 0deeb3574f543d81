import { type CST, Lexer, type LineCounter, Parser } from 'yaml';
import { most } from './limits.ts';

/** What the composer of the `yaml` package makes a document of; or where the text is more than anybody would write. */
export type Tokenized =
  | { readonly kind: 'ok'; readonly tokens: readonly CST.Token[] }
  | { readonly kind: 'too-much'; readonly offset: number; readonly found: string; readonly expected: string };

/**
 * Takes a text apart step by step, so that a file of brackets ends at its limit: composing lists in lists calls itself for
 * each, and some thousands of them end the process.
 */
export function tokenize(text: string, lines: LineCounter): Tokenized {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // One is the document, one the scalar or pair in hand.
    if (parser.stack.length > most.levels + 2)
      return tooMuch(parser, 'levels', 'lists and maps in each other');
    if (++count > most.tokens) return tooMuch(parser, 'tokens', 'words and marks');
  }
  tokens.push(...parser.end());
  return { kind: 'ok', tokens };
}

function tooMuch({ offset }: Parser, limit: 'levels' | 'tokens', what: string): Tokenized {
  const number = most[limit];
  return { kind: 'too-much', offset, found: `more than ${number} ${what}`, expected: `at most ${number}` };
}
