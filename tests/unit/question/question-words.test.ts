import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionWords } from '../../../shared/question/question-words.ts';
import { inAskingOrder, slot } from '../../../shared/question/slots.ts';

describe('the question that is ready to be put', () => {
  test('names the open slots in the order in which they are asked', () => {
    expect(questionWords(inAskingOrder(['since', 'village']), 'zh')).toBe('哪几个村？从什么时候起？');
    expect(questionWords(['who', 'due'], 'en')).toBe('Who exactly? By when?');
  });

  test('is empty where nothing is open', () => {
    expect(questionWords([], 'zh')).toBe('');
  });

  test('fits on one line of the wall whatever is open', () => {
    fc.assert(
      fc.property(fc.subarray([...slot.options]), (open) => {
        expect(questionWords(open, 'zh').length).toBeLessThanOrEqual(18);
      }),
    );
  });
});
