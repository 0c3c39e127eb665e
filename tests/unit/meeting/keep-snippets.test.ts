import { describe, expect, test } from 'vitest';
import { forgetSnippets, keepSnippets, snippetsOf } from '../../../shared/meeting/keep-snippets.ts';
import { codeBefore, fieldsIn, neighbourField, withSnippet } from '../../../shared/meeting/snippet-fields.ts';
import { emptyState } from '../../../shared/records/state.ts';
import { done } from '../../support/a-meeting.ts';

const led = '由{单位}牵头，于{日期}前{事项}';

describe('a sentence that is said again and again', () => {
  test('takes the place of its code, with its first field ready to be typed over', () => {
    const put = withSnippet('好，zbg', 2, 5, led);
    expect(put.text).toBe(`好，${led}`);
    expect(put.text.slice(put.from, put.to)).toBe('{单位}');
  });

  test('without a field leaves the caret behind it', () => {
    expect(withSnippet('xx', 0, 2, '按期完成')).toEqual({ text: '按期完成', from: 4, to: 4 });
  });

  test('is walked from field to field and round again, forwards and back', () => {
    const [first, second, third] = fieldsIn(led);
    expect(neighbourField(led, { from: 1, to: 5 }, 1)).toEqual(second);
    expect(neighbourField(led, third ?? { from: 0, to: 0 }, 1)).toEqual(first);
    expect(neighbourField(led, second ?? { from: 0, to: 0 }, -1)).toEqual(first);
    expect(neighbourField(led, first ?? { from: 0, to: 0 }, -1)).toEqual(third);
    expect(neighbourField('由镇党委牵头', { from: 0, to: 0 }, 1)).toBeNull();
  });

  test.each([
    ['好的zbg', 'zbg'],
    ['ｚｂｇ', 'zbg'],
    ['ZBG', 'zbg'],
    ['好的', ''],
  ])('%s ends in the code %j', (text, code) => {
    expect(codeBefore(text, text.length)).toBe(code);
  });
});

describe('the sentences of a county', () => {
  test('are the usual ones until somebody changes them, and each usual one is in order', () => {
    const state = emptyState();
    for (const language of ['zh', 'en'] as const)
      expect(keepSnippets(state, snippetsOf(state, language))).toHaveLength(1);
  });

  test('are added to, changed, put in order and gone back from', () => {
    const state = emptyState();
    done(state, keepSnippets(state, [...snippetsOf(state, 'zh'), { code: 'jd', text: '{单位}监督落实' }]));
    expect(snippetsOf(state, 'zh').at(-1)?.code).toBe('jd');
    done(state, keepSnippets(state, snippetsOf(state, 'zh').toReversed()));
    expect(snippetsOf(state, 'zh')[0]?.code).toBe('jd');
    done(state, forgetSnippets(state));
    expect(snippetsOf(state, 'zh')[0]?.code).toBe('zbg');
  });

  test.each([
    [{ code: '由', text: '由{单位}' }, 'snippet-code'],
    [{ code: '', text: '由{单位}' }, 'snippet-code'],
    [{ code: 'hb', text: '又一句' }, 'snippet-code-twice'],
    [{ code: 'kk', text: ' ' }, 'snippet-empty'],
    [{ code: 'kk', text: '由{单位牵头' }, 'snippet-field'],
    [{ code: 'kk', text: '由{}牵头' }, 'snippet-field'],
  ])('refuse %j and stay as they were', (wrong, refused) => {
    const state = emptyState();
    expect(keepSnippets(state, [...snippetsOf(state, 'zh'), wrong])).toMatchObject({ refused });
    expect(state.snippets.size).toBe(0);
  });
});
