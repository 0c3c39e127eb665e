import { withoutBlanks } from './clean-text.ts';
import { bare, type Head, readHead } from './heads.ts';
import type { IntakeField } from './preview.ts';
import { readPosts } from './read-posts.ts';

/** A seat of a wide sheet, where a village is one row: the post that its head names, and its columns (name, birth, phone …). */
export type Seat = {
  readonly post: string;
  readonly columns: readonly (Head & { readonly column: number; readonly text: string })[];
};

const personal: readonly IntakeField[] = [
  'name',
  'sex',
  'birth',
  'nation',
  'schooling',
  'joined',
  'phone',
  'idNumber',
  'since',
  'duty',
];

// Seconded officials hold no post of the village; the sheet of villages has fields of its own for them.
const seconded = /第一书记|驻村|包村|联村|工作队/;
// Says that they belong to the team and not in which post: kept as a seat, so that the post is asked.
const anyMember = /^(村|社区)?(“?两委”?|班子|其他)+(成员|委员|干部)$/;

const isSeat = (post: string): boolean => {
  if (post === '' || seconded.test(post)) return false;
  if (anyMember.test(post)) return true;
  const { posts, unclear } = readPosts(post, 'party');
  return posts.length > 0 && unclear.length === 0;
};

/** Splits 党支部书记·出生年月 or 书记姓名 into the post and the field of the person; a post alone heads a column of names. */
const seatColumn = (text: string): { readonly post: string; readonly head: Head } | null => {
  const whole = bare(text).replaceAll('·', '').replace(/\d+$/, '');
  for (let at = 1; at < whole.length; at += 1) {
    const head = readHead('roster', whole.slice(at));
    if (head && personal.includes(head.field) && isSeat(whole.slice(0, at))) return { post: whole.slice(0, at), head };
  }
  const named = whole.replace(/(名单|人选|人员)$/, '');
  return isSeat(named) ? { post: named, head: { field: 'name', year: null, unit: '万元' } } : null;
};

/**
 * The seats that the heads of a wide sheet name, each with the columns that follow its name. Two columns of names under one
 * post (委员1, 委员2) are two seats.
 */
export const seatsOf = (texts: readonly string[]): readonly Seat[] => {
  const seats: { readonly post: string; readonly columns: Seat['columns'][number][] }[] = [];
  texts.forEach((text, column) => {
    const found = withoutBlanks(text) === '' ? null : seatColumn(text);
    if (!found) return;
    const one = { ...found.head, column, text };
    const open = seats.findLast(
      ({ post, columns }) => post === found.post && !columns.some(({ field }) => field === found.head.field),
    );
    if (open) open.columns.push(one);
    else seats.push({ post: found.post, columns: [one] });
  });
  return seats.filter(({ columns }) => columns.some(({ field }) => field === 'name'));
};
