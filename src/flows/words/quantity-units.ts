import type { QuantityField } from '#src/domain/report/form.ts';

/** How the unit of a quantity is written, in every language we speak but for money. */
export const quantityUnits: Readonly<Record<QuantityField['unit'], string>> = {
  kg: 'kg',
  m: 'm',
  m2: 'm²',
  vnd: 'đồng',
};
