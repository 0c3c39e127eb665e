import { type Found, wordingsIn } from './find-wordings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slot } from './slots.ts';

const number = '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]+)(?:多|余|来)?';
const measure =
  '\\s?(?:个|名|人|次|回|趟|遍|户|家|万|元|块|％|%|亩|件|份|本|笔|起|条|岁|分|场|处|吨|公里|里|米|间|套|张|批|成|倍|项|天|小时|例|宗|栋|盏|辆|台|只|头|支|所|percent|per cent|people|persons|members|households|times|days|yuan|cadres|posts|meetings|of\\b)';
const counted = new RegExp(
  `${number}${measure}|百分之|\\bonce\\b|\\btwice\\b|[一两三四五六七八九]成|(?<![A-Za-z])(?:two|three|four|five|six|seven|eight|nine|ten|\\d+)\\s+[a-z]+`,
  'gi',
);
const loose = /有时|偶尔|不时|偶有/;
const often =
  /次|回|趟|遍|常|频|屡|一再|反复|时有|偶|有时|动不动|两头|差五|番|老是|总是|often|frequent|repeated|times|again|occasion|rarely|seldom|sometimes|constantly/i;
const times = /[次回趟遍天场起]|times|days|once|twice/i;

/** Figures that belong to a beginning or an age say nothing about an amount. */
const withoutDates = (text: string): string =>
  text.replace(
    /(?:\d{2,4}|[一二两三四五六七八九十]+)(?:个多?)?(?:年|月|季度|号|日|岁)(?:\d{1,2}[日号])?|第[一二三四五六七八九十\d]+|[一二三四五六七八九十\d]+(?:组|村|队|社|期|轮|届|季度|把手)|一(?:次性|般|直|些|定|样|起|肩挑|村一策|同|经|旦)|三务|三资|两委|三会一课|四议两公开/g,
    (words) => '□'.repeat(words.length),
  );

/** How far a figure may stand before a word that it makes definite: 实到12人，到会率偏低. */
const reach = 4;

/** Whether a figure beside a word of quantity already says how much: 不足5人, 多次缺席共4次, 32%偏低. */
export const isCounted = (text: string, word: Found): boolean => {
  if (loose.test(word.text)) return false;
  const plain = withoutDates(text);
  const end = word.at + word.text.length;
  return [...plain.matchAll(counted)].some((match) => {
    if (match.index < end && word.at < match.index + match[0].length) return false;
    const isTimes = times.test(match[0]);
    const between =
      match.index >= end ? plain.slice(end, match.index) : plain.slice(match.index + match[0].length, word.at);
    if (/[。；;.!！?？]/.test(between)) return false;
    const commas = between.match(/[，,、]/g)?.length ?? 0;
    if (often.test(word.text))
      return isTimes && (commas === 0 || (commas === 1 && match.index >= end)) && between.length <= 14;
    if (match.index < end) return between.length <= reach;
    return commas === 0
      ? between.length <= 8
      : /^[^，,]{0,6}[，,（](?:[^，,]{0,8}?(?:仅|只|不到)|共|约|为|达|还?差|各?缺|有|其中|目前|现|实)/.test(
          `${between}${match[0]}`,
        );
  });
};

const doubtful = /(?:不|没|未|尚未|待|需|要|还要|有待|需要)$/;

/** What says how a finding is known; an 未经核实 does not. */
export const sourceSaid = (text: string, lexicon: Lexicon): string | undefined =>
  wordingsIn(text, 'checked', lexicon).find(({ at }) => !doubtful.test(text.slice(0, at)))?.text;

const putOff =
  /不太?清楚|没数|没底|不晓得|不记得|没印象|忘了|不掌握|不知道|不了解|核实(?!过)|再查|查一下|待查|回头|回去|书面|记不清|说不[准清好]|不好说|还没|再答复|再报|没统计|待统计|not sure|don't know|do not know|check|find out|unclear|unknown/i;

/** Whether an answer only puts the answer off: 具体数字要回去核实. */
export const isPutOff = (text: string): boolean => putOff.test(text);

const unitOrPost =
  /(?:书记|主任|会计|文书|出纳|报账员|委员|支书|[镇乡所站局科部队组]长|主席|专干|网格员|党支部|党委|村委会|监委会|支委会|政府|纪委|组织部|财政所|[\u4e00-\u9fff]{2,6}(?:局|办|所|站|中心))|\b(?:secretary|director|accountant|clerk|committee|bureau|office|branch|officer)\b/i;

/** What an answer itself fills of a slot that was asked; undefined where it says nothing of it. */
export const answered = (slot: Slot, text: string): string | undefined => {
  if (slot === 'who') return isPutOff(text) ? undefined : unitOrPost.exec(text)?.[0];
  if (slot === 'amount') {
    const says = (part: string): boolean => {
      const plain = withoutDates(part);
      return plain.search(counted) >= 0 || /^\D*\d+\D*$/.test(plain) || /一个也没有|一次也没|没有一[个次名]/.test(part);
    };
    // Of a longer answer only what says how much: 从3月起，缺2人 says 缺2人.
    const parts = text.split(/[，,。；;]/).filter(says);
    return parts.length > 0 ? parts.map((part) => part.trim()).join('，') : says(text) ? text : undefined;
  }
  if (slot === 'source') {
    const firm =
      /核实过|查[账到过了阅]|检查|抽查|审计|巡察|督[查导]|暗访|走访|座谈|测评|台账|名册|记录|账[本上]|监控|照片|截图|文件|信访件|举报信|12345|热线|材料|现场|亲眼|公示栏|查实|核查|纪要|audit|inspection|records?\b|minutes|ledger|hotline|survey|on site/i;
    return isPutOff(text) ? undefined : firm.exec(text)?.[0];
  }
  return undefined;
};
