import type { Page } from 'playwright-core';

/** What the page needs beside what there is to see. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
