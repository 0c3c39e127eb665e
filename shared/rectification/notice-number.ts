import type { County } from '../county/county.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import type { Notice } from './notice.ts';

/** A notice's document number as it is printed: `青组改〔2026〕12号`; null until it is given. */
export const noticeNumber = (notice: Pick<Notice, 'number' | 'year'>, county: County | undefined): string | null =>
  notice.number === undefined
    ? null
    : fillWords(paperWords['notice.number'], {
        prefix: county?.noticePrefix ?? '',
        year: notice.year,
        number: notice.number,
      });
