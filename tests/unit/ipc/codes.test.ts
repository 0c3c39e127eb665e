import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../../../shared/ipc/codes.ts';
import { isTextKey, type Language, translate } from '../../../shared/text/translate.ts';

const worded = refusalCodes.map((code) => `refusal.${code}`);
const languages: readonly Language[] = ['zh', 'en'];

describe('a refusal', () => {
  test('has a sentence for every code of the contract', () => {
    expect(worded.filter((key) => !isTextKey(key))).toEqual([]);
  });

  test('never shouts, never says OK and never asks to wait', () => {
    const texts = worded.filter(isTextKey).flatMap((key) => languages.map((language) => translate(language, key)));
    expect(texts.filter((text) => /[!！]|确定|请稍候|\bOK\b/.test(text))).toEqual([]);
  });
});
