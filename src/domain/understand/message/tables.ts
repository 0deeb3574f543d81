const mostLines = 60;

/**
 * The text with its tables as lines of `name: value`. `1 ⇥ Đoàn viên ⇥ 28` is such a line; a row of names above one row of
 * values (or a row `Cộng`) becomes one line for each column.
 */
export function tablesAsLines(text: string): string {
  if (!/\t|\||\S {3,}\S/.test(text)) return text;
  const lines = text.split('\n');
  if (lines.length < 2 || lines.length > mostLines) return lines.map(pairOf).join('\n');
  const said: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = cellsOf(lines[at] ?? '');
    const rows = head.length >= 3 && head.every(isName) ? rowsBelow(lines, at, head.length) : [];
    const row = rows.length === 1 ? rows[0] : rows.find(([first]) => isTotal(first ?? ''));
    if (row) said.push(...head.flatMap((name, column) => columnOf(name, row[column] ?? '')));
    else said.push(pairOf(lines[at] ?? ''));
    if (row) said.push(...rows.filter((other) => other !== row).map(([name]) => name ?? ''));
    if (row) at += rows.length;
  }
  return said.join('\n');
}

/** `Đoàn viên ⇥ 28`, the number of its row before it or not. */
function pairOf(line: string): string {
  if (!line.includes('\t')) return line;
  const cells = cellsOf(line);
  const [name, value] = cells.length === 3 && /^\d{1,2}\.?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const isPair =
    cells.length <= 3 && name !== undefined && value !== undefined && isName(name) && !name.includes(':');
  return isPair && (cells.length === 2 || cells[1] === name) ? `${name}: ${value}` : line;
}

function columnOf(name: string, value: string): readonly string[] {
  return value === '' || isTotal(value) || /^(?:stt|tt|mục|đơn vị)$/iu.test(name)
    ? []
    : [`${name}: ${value}`];
}

function rowsBelow(lines: readonly string[], head: number, columns: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = head + 1; at < lines.length; at++) {
    const cells = cellsOf(lines[at] ?? '');
    if (cells.length !== columns) break;
    rows.push(cells);
  }
  return rows;
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/\t+|\||[^\S\n]{3,}/)
    .map((cell) => cell.trim());
}

function isName(cell: string): boolean {
  return /^[\p{L}\p{M}][^\d]*$/u.test(cell) && cell.length <= 40;
}

function isTotal(cell: string): boolean {
  return /^(?:tổng|cộng|tổng cộng|tong|cong|tong cong)$/iu.test(cell);
}
