import type { Field, Form } from '#src/domain/report/form.ts';

const words = (vi: string) => ({ label: { vi }, ask: { vi } });

const fields: { readonly [Kind in Field['kind']]: Extract<Field, { kind: Kind }> } = {
  date: { id: 'date', kind: 'date', ...words('Ngày') },
  text: { id: 'place', kind: 'text', maxLength: 200, ...words('Địa điểm') },
  choice: {
    id: 'kind',
    kind: 'choice',
    options: [{ id: 'tree', label: { vi: 'Trồng cây' } }],
    other: true,
    ...words('Loại'),
  },
  count: { id: 'members', kind: 'count', max: 5000, ...words('Đoàn viên') },
  quantity: { id: 'waste', kind: 'quantity', unit: 'kg', max: 100_000, optional: true, ...words('Rác') },
  photos: { id: 'photos', kind: 'photos', min: 2, max: 20, ...words('Hình ảnh') },
};

/** A form with a field of each kind. */
export const oneOfEachForm: Form = {
  id: 'one-of-each',
  version: 1,
  title: { vi: 'Mỗi thứ một câu' },
  fields: Object.values(fields),
};
