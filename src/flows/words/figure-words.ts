import type { Figure } from '#src/domain/digest/digest.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** A sum with its unit: '620 lượt người', 'khoảng 620 lượt người'. */
export function figureWords(figure: Figure): Phrase {
  return figure.isAbout ? phrase('about', { what: sumWords(figure) }) : sumWords(figure);
}

function sumWords({ name, words, value }: Figure): Phrase {
  switch (name) {
    case 'wasteKg':
      return value >= 1000
        ? phrase('figure-waste-tons', { n: Math.round(value / 100) / 10 })
        : phrase('figure-wasteKg', { n: value });
    case 'people':
    case 'spots':
    case 'trees':
      return phrase(`figure-${name}`, { n: value });
    default:
      return phrase('figure-other', { n: value, words });
  }
}
