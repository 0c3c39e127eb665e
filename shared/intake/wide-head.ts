import { withoutBlanks } from './clean-text.ts';
import { bare, type Head, readHead } from './heads.ts';
import type { IntakeField } from './preview.ts';
import { readPosts } from './read-posts.ts';

type SeatColumn = Head & { readonly column: number; readonly text: string };

/** A seat of a wide sheet, where a village is one row: the post that its head names, and its columns (name, birth, phone …). */
export type Seat = { readonly post: string; readonly columns: readonly SeatColumn[] };

const personal: readonly IntakeField[] = [
  'name',
  'sex',
  'birth',
  'schooling',
  'joined',
  'phone',
  'idNumber',
  'since',
  'duty',
  'ignored',
];

// Seconded officials hold no post of the village; the sheet of villages has fields of its own for them.
const seconded = /第一书记|驻村|包村|联村|工作队/;
// Says that they belong to the team and not in which post: kept as a seat, so that the post is asked.
const anyMember = /^(村|社区)?(“?两委”?|班子|其他)+(成员|委员|干部)$/;

// 党组织班子 above several posts is no post itself.
const bodyAlone = /(班子|组织|支部|总支|党委|委员会|情况)$/;

/** Whether words name a post, or membership of the team: 党支部书记, 村委会委员, 其他成员. */
export const isSeat = (post: string): boolean => {
  if (post === '' || seconded.test(post) || bodyAlone.test(post)) return false;
  if (anyMember.test(post)) return true;
  const { posts, unclear } = readPosts(post, 'party');
  return posts.length > 0 && unclear.length === 0;
};

/** The post of a column that is marked: 是否支委 and 支委 are one. */
export const markedPost = (text: string): string =>
  bare(text)
    .replace(/^是否(为|是)?/, '')
    .replaceAll('·', '');

/** Splits 党支部书记·出生年月 or 书记姓名 into the post and the field of the person; a post alone heads a column of names. */
const seatColumn = (text: string): { readonly post: string; readonly head: Head } | null => {
  const whole = bare(text)
    .replaceAll('·', '')
    .replace(/\d+$/, '')
    .replace(/^(村)?(班子|两委|人员|基本|“?两委”?班子)(成员)?(配备)?(情况|信息)/, '');
  // The longest post wins: 党支部 alone would leave 书记联系电话 to the telephone.
  for (let at = whole.length - 1; at > 0; at -= 1) {
    const head = readHead('roster', whole.slice(at));
    if (head && personal.includes(head.field) && isSeat(whole.slice(0, at))) return { post: whole.slice(0, at), head };
  }
  const named = whole.replace(/(名单|人选|人员|情况|信息)$/, '');
  return isSeat(named) ? { post: named, head: { field: 'name', year: null, unit: '万元' } } : null;
};

type OpenSeat = { readonly post: string; readonly columns: SeatColumn[]; readonly at: number };

/**
 * 书记 | 出生年月 | 主任 | 出生年月: a column that names no post belongs to the seat on its left, where its field follows more
 * than one seat. One that stands alone says not whose it is, and stays out.
 */
const withFollowing = (texts: readonly string[], seats: readonly OpenSeat[]): readonly OpenSeat[] => {
  const taken = new Set(seats.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const loose = texts.flatMap((text, column) => {
    const head = taken.has(column) || withoutBlanks(text) === '' ? null : readHead('roster', text);
    const seat = seats.findLast(({ at }) => at < column);
    return head && seat && head.field !== 'name' && personal.includes(head.field)
      ? [{ ...head, column, text, seat }]
      : [];
  });
  for (const { seat, ...one } of loose) {
    const sharing = new Set(loose.filter(({ field }) => field === one.field).map((other) => other.seat));
    const isFree = !seat.columns.some(({ field }) => field === one.field);
    if (isFree && (sharing.size > 1 || seats.length === 1)) seat.columns.push(one);
  }
  return seats;
};

/**
 * The seats that the heads of a wide sheet name, each with the columns that follow its name. Two columns of names under one
 * post (委员1, 委员2) are two seats.
 */
export const seatsOf = (texts: readonly string[]): readonly Seat[] => {
  const seats: OpenSeat[] = [];
  texts.forEach((text, column) => {
    const found = withoutBlanks(text) === '' ? null : seatColumn(text);
    if (!found) return;
    const one = { ...found.head, column, text };
    const open = seats.findLast(
      ({ post, columns }) => post === found.post && !columns.some(({ field }) => field === found.head.field),
    );
    if (open) open.columns.push(one);
    else seats.push({ post: found.post, columns: [one], at: column });
  });
  const named = seats.filter(({ columns }) => columns.some(({ field }) => field === 'name'));
  return withFollowing(texts, named).map(({ post, columns }) => ({ post, columns }));
};
