/** The middle of the numbers, or between the two in the middle. Throws RangeError on none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('there is no median of nothing');
  return (low + high) / 2;
}

/** To that many digits behind the point. */
export function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits));
}
