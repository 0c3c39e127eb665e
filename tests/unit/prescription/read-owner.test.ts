import { describe, expect, test } from 'vitest';
import { type Owner, readOwner } from '../../../shared/prescription/read-owner.ts';

const cases: readonly (readonly [string, Owner])[] = [
  ['由云溪镇党委牵头，10月30日前选定2名以上后备人选并明确帮带人', { leadUnit: '云溪镇党委' }],
  ['由村务监督委员会主任按季核对公开内容', { leadUnit: '村务监督委员会', person: '村务监督委员会主任' }],
  ['由村党支部书记负责，10月10日前确定文书', { leadUnit: '村党支部', person: '村党支部书记' }],
  ['由镇财政所牵头，20个工作日内办完结算', { leadUnit: '镇财政所' }],
  ['镇财政所5个工作日内核对账目', { leadUnit: '镇财政所' }],
  ['镇党委12月20日前选派1名干部到村任职', { leadUnit: '镇党委' }],
  [
    '柳湾村后备力量补充，由云溪镇党委牵头，县委组织部配合，于2026年10月30日前完成，结果报县委组织部',
    { leadUnit: '云溪镇党委', helpingUnits: '县委组织部', reportTo: '县委组织部' },
  ],
  ['由陆问舟负责，年底前选定', { person: '陆问舟' }],
  ['由镇党委组织委员到村主持补选', { leadUnit: '镇党委', person: '镇党委组织委员' }],
  ['尽快把后备人选配起来', {}],
  ['相关单位要加强指导', {}],
];

describe('who does it, as the words say', () => {
  test.each(cases)('%s', (text, owner) => {
    expect(readOwner(text, ['陆问舟'])).toEqual(owner);
  });
});
