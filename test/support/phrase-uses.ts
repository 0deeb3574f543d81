import ts from 'typescript';

/** One key that one `phrase(…)` can say. */
interface PhraseUse {
  readonly key: string;
  /** `src/flows/help.ts:17` */
  readonly place: string;
  /** Names of what is filled in; null where they are not to be seen. */
  readonly filledIn: readonly string[] | null;
}

interface PhraseUses {
  readonly uses: readonly PhraseUse[];
  /** Places whose key cannot be told from the code. */
  readonly unclear: readonly string[];
}

/**
 * Every key that the code says. A sentence is said by `phrase(key, values)`, or by `word(…, key)` where it stands for
 * itself. The key is a literal, a template or an expression whose type names every possible value, or a parameter of
 * which this holds wherever its function is called. A part of a template that can be any text stands for whatever makes
 * it one of `keys`.
 */
export function findPhraseUses(folders: readonly string[], keys: readonly string[]): PhraseUses {
  const { options } = ts.parseJsonConfigFileContent(
    ts.parseConfigFileTextToJson('tsconfig.json', ts.sys.readFile('tsconfig.json') ?? '').config,
    ts.sys,
    '.',
  );
  const roots = folders.flatMap((folder) =>
    ts.sys.readDirectory(folder, ['.ts'], ['**/generated/**', '**/simulator/**']),
  );
  const program = ts.createProgram(roots, options);
  const checker = program.getTypeChecker();
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => !/node_modules|\/generated\//.test(fileName));
  const calls = files.flatMap(callsIn);
  const uses: PhraseUse[] = [];
  const unclear: string[] = [];
  for (const call of calls) {
    const said = saidBy(call);
    if (!said || isOfPhrase(said.key, checker)) continue;
    const place = placeOf(call);
    const filledIn = said.values ? namesIn(said.values, checker) : [];
    const known = valuesOf(said.key, { checker, calls });
    const like = known ? [] : keysLike(said.key, keys);
    if (!known && like.length === 0) unclear.push(place);
    for (const key of known ?? []) uses.push({ key, place, filledIn });
    for (const key of like) uses.push({ key, place, filledIn: null });
  }
  return { uses, unclear };
}

interface Said {
  readonly key: ts.Expression;
  readonly values?: ts.Expression | undefined;
}

function saidBy({ expression, arguments: given }: ts.CallExpression): Said | undefined {
  const [first, second] = given;
  const last = given.at(-1);
  if (expression.getText() === 'phrase' && first) return { key: first, values: second };
  return expression.getText() === 'word' && last ? { key: last } : undefined;
}

/** The key of a phrase, which is counted where that phrase is made. */
function isOfPhrase(key: ts.Expression, checker: ts.TypeChecker): boolean {
  if (!ts.isPropertyAccessExpression(key) || key.name.text !== 'key') return false;
  return checker.getTypeAtLocation(key.expression).getSymbol()?.name === 'Phrase';
}

interface Program {
  readonly checker: ts.TypeChecker;
  readonly calls: readonly ts.CallExpression[];
}

/** The texts an expression can be; undefined when it can be any. */
function valuesOf(expression: ts.Expression, program: Program): readonly string[] | undefined {
  if (ts.isParenthesizedExpression(expression)) return valuesOf(expression.expression, program);
  if (ts.isConditionalExpression(expression)) {
    return allOf([expression.whenTrue, expression.whenFalse].map((one) => valuesOf(one, program)));
  }
  if (ts.isTemplateExpression(expression)) return valuesOfTemplate(expression, program);
  return literalsOf(program.checker.getTypeAtLocation(expression)) ?? valuesOfParameter(expression, program);
}

function valuesOfTemplate(template: ts.TemplateExpression, program: Program): readonly string[] | undefined {
  let values: readonly string[] = [template.head.text];
  for (const { expression, literal } of template.templateSpans) {
    const parts = valuesOf(expression, program);
    if (!parts) return undefined;
    values = values.flatMap((start) => parts.map((part) => `${start}${part}${literal.text}`));
  }
  return values;
}

function keysLike(expression: ts.Expression, keys: readonly string[]): readonly string[] {
  if (!ts.isTemplateExpression(expression)) return [];
  const [start, end] = [expression.head.text, expression.templateSpans.at(-1)?.literal.text ?? ''];
  return keys.filter((key) => key.startsWith(start) && key.endsWith(end));
}

function literalsOf(type: ts.Type): readonly string[] | undefined {
  const types = type.isUnion() ? type.types : [type];
  const literals = types.filter((one) => one.isStringLiteral()).map(({ value }) => value);
  return literals.length === types.length ? literals : undefined;
}

function valuesOfParameter(expression: ts.Expression, program: Program): readonly string[] | undefined {
  const declaration = program.checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return undefined;
  const { parent } = declaration;
  const index = parent.parameters.indexOf(declaration);
  const name =
    ts.isArrowFunction(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name : parent.name;
  const called = name && program.checker.getSymbolAtLocation(name);
  if (!called) return undefined;
  const callers = program.calls.filter(
    ({ expression: callee }) => mayName(callee, called) && symbolOf(callee, program.checker) === called,
  );
  return allOf(callers.map(({ arguments: [...given] }) => given[index] && valuesOf(given[index], program)));
}

/** A member goes by its own name wherever it is called; to look up those of other names takes half of the time. */
function mayName(callee: ts.Expression, { name }: ts.Symbol): boolean {
  return !ts.isPropertyAccessExpression(callee) || callee.name.text === name;
}

/** What is called, seen through imports. */
function symbolOf(callee: ts.Expression, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(callee);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function namesIn(values: ts.Expression, checker: ts.TypeChecker): readonly string[] | null {
  const spread = ts.isObjectLiteralExpression(values) ? values.properties.filter(ts.isSpreadAssignment) : [];
  const types = [values, ...spread.map(({ expression }) => expression)].map((one) =>
    checker.getTypeAtLocation(one),
  );
  if (types.some((type) => type.getStringIndexType())) return null;
  return types.flatMap((type) => type.getProperties().map(({ name }) => name));
}

function allOf(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length && lists.length > 0 ? known.flat() : undefined;
}

function callsIn(file: ts.SourceFile): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return calls;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const path = file.fileName.slice(process.cwd().length + 1);
  return `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
