import type { Form } from '#src/domain/report/form.ts';

const words = (vi: string) => ({ label: { vi }, ask: { vi } });

/** The figures of a Green Sunday's report. */
export const greenSundayForm: Form = {
  id: 'green-sunday',
  version: 1,
  title: { vi: 'Chủ nhật xanh' },
  fields: [
    { id: 'members', kind: 'count', max: 5000, figure: 'people', ...words('Đoàn viên, thanh niên') },
    { id: 'residents', kind: 'count', max: 5000, figure: 'people', ...words('Người dân') },
    {
      id: 'waste',
      kind: 'quantity',
      unit: 'kg',
      max: 100_000,
      figure: 'wasteKg',
      optional: true,
      ...words('Rác thu gom'),
    },
    {
      id: 'spots',
      kind: 'count',
      max: 500,
      figure: 'spots',
      optional: true,
      ...words('Điểm đen, tuyến hẻm'),
    },
    { id: 'trees', kind: 'count', max: 100_000, figure: 'trees', optional: true, ...words('Cây xanh') },
    { id: 'photos', kind: 'photos', min: 2, max: 20, ...words('Hình ảnh') },
  ],
};
