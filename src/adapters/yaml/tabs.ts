import type { FileProblem } from '#src/ports/documents.ts';

const tabIndent = /^ *\t[ \t]*/;

export const tabWords = { found: 'a tab', expected: 'spaces: YAML takes no tab for indenting' } as const;

/** Every line that is indented with a tab, at the first of them. */
export function findTabs(text: string): readonly FileProblem[] {
  return text.split('\n').flatMap((line, index) => {
    if (!tabIndent.test(line) || line.trim() === '') return [];
    return [{ line: index + 1, column: line.indexOf('\t') + 1, ...tabWords }];
  });
}

/** The text as if each indenting tab were `width` spaces, and the way back from its columns to those of the text. */
export function untab(
  text: string,
  width: number,
): { readonly spaced: string; readonly asWritten: (problem: FileProblem) => FileProblem } {
  const lines = text.split('\n');
  const spaced = lines
    .map((line) => line.replace(tabIndent, (indent) => indent.replaceAll('\t', ' '.repeat(width))))
    .join('\n');
  const asWritten = (problem: FileProblem): FileProblem => {
    const indent = tabIndent.exec(lines[problem.line - 1] ?? '')?.[0] ?? '';
    const tabs = indent.split('\t').length - 1;
    return { ...problem, column: problem.column - tabs * (width - 1) };
  };
  return { spaced, asWritten };
}
