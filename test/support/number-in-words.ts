const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A number from 1 to 999,999 as people say it: 21 → 'hai mươi mốt', 105 → 'một trăm linh năm', 1050 → 'một nghìn năm mươi'. */
export function numberInWords(value: number): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest);
  const head = `${belowThousand(thousands)} nghìn`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} lẻ ${digits[rest] ?? ''}` : `${head} ${belowThousand(rest)}`;
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const head = `${digits[hundreds] ?? ''} trăm`;
  if (rest === 0) return head;
  return rest < 10 ? `${head} linh ${digits[rest] ?? ''}` : `${head} ${belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${digits[tens] ?? ''} mươi`;
  if (ones === 0) return head;
  const last = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (digits[ones] ?? '');
  return `${head} ${last}`;
}
