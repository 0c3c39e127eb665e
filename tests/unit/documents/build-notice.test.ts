import { describe, expect, test } from 'vitest';
import { buildNotice } from '../../../shared/documents/build-notice.ts';
import { type DocumentModel, runsOf, sourcesOf } from '../../../shared/documents/model.ts';
import { checkCharacter } from '../../../shared/documents/paper-code.ts';
import { noticeId } from '../../../shared/records/ids.ts';
import { kindNames } from '../../../shared/records/kinds.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { aCounty, aNotice, anIssue } from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';

const noticeOf = (state: OwnState): DocumentModel => {
  const model = buildNotice(state, noticeId.parse('n1'));
  if (!model) throw new Error('no notice');
  return model;
};
const textOf = (state: OwnState): string =>
  runsOf(noticeOf(state))
    .map(({ text }) => text)
    .join('');

describe('a rectification notice', () => {
  test('says to whom, on which grounds, and what is wrong since when', () => {
    const text = textOf(sampleMeeting());
    expect(text).toContain(
      '青组改〔2026〕12号整改通知书中共云溪镇委员会、柳湾村党支部：2026年9月21日，第三轮会诊会对你村班子运行情况进行了研判。',
    );
    expect(text).toContain('1. 2025年3月起后备力量无人在册，已持续18个月。线索来源：县实地督导。');
  });

  test('names the checks of organs but never that somebody complained', () => {
    const issue = sampleRecords.issue.map((one) =>
      one.id === 'i1' ? anIssue({ line: 'l1', sources: ['visit', 'petition', 'audit'] }) : one,
    );
    expect(textOf(sampleMeeting({ issue }))).toContain('已持续18个月。线索来源：审计。');
  });

  test('tells at-once items from those with a date and from those that go on', () => {
    expect(textOf(sampleMeeting())).toContain('整改要求见下表，第1项属限期整改，第2项属立行立改并长期坚持。');
  });

  test('counts a relative deadline from its own date', () => {
    const notice = [
      aNotice({ date: '2026-09-23', village: 'v-k5', items: [{ issue: 'i-k5', prescriptions: ['rx-k5'] }] }),
    ];
    // 20 workdays from 23 September 2026, over Mid-Autumn and National Day.
    expect(textOf(sampleMeeting({ notice }))).toContain('镇财政所2026年10月28日');
  });

  test.each([
    ['village', '柳湾村党支部：', '抄送：中共云溪镇委员会。'],
    ['town', '中共云溪镇委员会：', '对你镇柳湾村班子'],
  ])('goes to the %s alone where the county wants it so', (noticeAddressee, addressee, besides) => {
    const text = textOf(sampleMeeting({ county: [aCounty({ noticeAddressee })] }));
    expect(text).toContain(`整改通知书${addressee}`);
    expect(text).toContain(besides);
  });

  test('brings a receipt of delivery and one of rectification for each item, all under one code', () => {
    const { parts } = noticeOf(sampleMeeting());
    expect(parts.map(({ layout }) => layout)).toEqual(['letter', 'sheet', 'sheet', 'sheet']);
    const codes = parts.flatMap((part) => ('code' in part ? [part.code.text] : []));
    expect(new Set(codes)).toEqual(new Set([`青组改〔2026〕12号-${checkCharacter('青组改〔2026〕12号')}`]));
  });

  test('leaves out an item whose line went off the record since', () => {
    const line = sampleRecords.line.map((one) => (one.id === 'l6' ? { ...one, isOffRecord: true } : one));
    expect(textOf(sampleMeeting({ line }))).not.toContain('村务公开未按期张贴');
  });

  test('knows the records of every sentence and cell', () => {
    const state = sampleMeeting();
    const ids = new Set(kindNames.flatMap((kind) => [...state[kind].keys()]));
    const model = noticeOf(state);
    expect(runsOf(model).filter(({ sources, text }) => sources.length === 0 && text.trim() !== '')).toEqual([]);
    expect(sourcesOf(model).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the check character of a number', () => {
  test('changes with one wrong digit and with two that were swapped', () => {
    const right = checkCharacter('青组改〔2026〕12号');
    expect([13, 11, 22, 21, 92].map((number) => checkCharacter(`青组改〔2026〕${number}号`))).not.toContain(right);
  });
});
