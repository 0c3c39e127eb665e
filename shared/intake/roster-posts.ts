import { isDirectorPost, isSecretaryPost } from '../village/team.ts';
import type { CommitteeKind } from '../village/village.ts';
import { leaveEmpty } from './asking.ts';
import type { SheetDesk } from './desk.ts';
import { spanIn } from './read-date.ts';
import { askDate } from './read-fields.ts';
import { saysYes } from './read-names.ts';
import { type PostReading, readPosts } from './read-posts.ts';
import type { Entry } from './table.ts';
import { markedPost } from './wide-head.ts';

/** A post that a row gives to its person, with since when, until when and the duty beside it. */
export type WantedPost = PostReading & { readonly since?: string; readonly until?: string; readonly duty?: string };

type PostField = 'partyPost' | 'villagersPost' | 'supervisionPost' | 'posts';

const postColumns: readonly (readonly [PostField, CommitteeKind | null])[] = [
  ['partyPost', 'party'],
  ['villagersPost', 'villagers'],
  ['supervisionPost', 'supervision'],
  ['posts', null],
];

const isSamePost = (a: PostReading, b: PostReading): boolean => a.committee === b.committee && a.post === b.post;

// 书记兼主任 in one column and 主任 again in the next is one post; （代） in either makes it acting.
const merged = (posts: readonly PostReading[]): readonly PostReading[] =>
  posts
    .filter((post, at) => posts.findIndex((other) => isSamePost(other, post)) === at)
    .map((post) => ({ ...post, isActing: posts.some((other) => isSamePost(other, post) && other.isActing) }));

type Asked = {
  readonly desk: SheetDesk;
  readonly entry: Entry;
  readonly field: PostField;
  readonly home: CommitteeKind;
};

const at = ({ entry, field }: Asked) => ({
  row: entry.number,
  cell: entry.place(field),
  subject: entry.text('name'),
});

const takenAsIs = (asked: Asked, text: string): readonly PostReading[] | null => {
  const key = asked.desk.asking.ask({
    ...at(asked),
    code: 'post-unclear',
    values: { text },
    choices: [{ key: '1', code: 'take-as-is', values: { text } }, leaveEmpty],
  });
  if (key === null) return null;
  return key === '1' ? [{ committee: asked.home, post: text, isActing: false }] : [];
};

const answeredBodies: Readonly<Record<string, readonly CommitteeKind[]>> = {
  1: ['party'],
  2: ['villagers'],
  3: ['party', 'villagers'],
  4: ['supervision'],
};

/** 委员 under 职务: in which body is asked once for all rows that say the same. */
const askBody = (asked: Asked, text: string): readonly PostReading[] | null => {
  const key = asked.desk.asking.ask(
    {
      ...at(asked),
      code: 'post-body',
      values: { text },
      choices: [
        { key: '1', code: 'body-party', values: {} },
        { key: '2', code: 'body-villagers', values: {} },
        { key: '3', code: 'body-both', values: {} },
        { key: '4', code: 'body-supervision', values: {} },
        leaveEmpty,
      ],
    },
    `post-body/${text}`,
  );
  if (key === null) return null;
  const post = /两委|班子|^成员$/.test(text) ? '委员' : text;
  return (answeredBodies[key] ?? []).map((committee) => ({ committee, post, isActing: false }));
};

const noteActing = (asked: Asked, post: string): void => {
  const values = { text: asked.entry.text(asked.field), post };
  asked.desk.asking.ask({ ...at(asked), code: 'acting-noted', values, choices: [] });
};

/** The body that a column 机构 or the section of the sheet names; null where neither does. */
const bodyOf = (text: string): CommitteeKind | null => {
  if (text === '') return null;
  if (/监/.test(text)) return 'supervision';
  if (/两委/.test(text)) return null;
  if (/党|支/.test(text)) return 'party';
  return /村|居/.test(text) ? 'villagers' : null;
};

/** `isOpen`: what the row says of posts is still asked. */
type Read = { readonly posts: readonly PostReading[]; readonly duties: readonly string[]; readonly isOpen: boolean };

const columnPosts = (asked: Asked, text: string, home: CommitteeKind | null): Read => {
  const name = `${home}/${text}`;
  const reading = asked.desk.postsRead.get(name) ?? readPosts(text, home);
  asked.desk.postsRead.set(name, reading);
  const acting = reading.posts.find(({ isActing }) => isActing);
  if (acting) noteActing(asked, acting.post);
  const asks = [
    ...reading.unclear.map((word) => takenAsIs(asked, word)),
    ...reading.bodiless.map((word) => askBody(asked, word)),
  ];
  return {
    posts: [...reading.posts, ...asks.flatMap((posts) => posts ?? [])],
    duties: reading.duties,
    isOpen: asks.includes(null),
  };
};

const markedPosts = (entry: Entry): readonly PostReading[] =>
  entry.marks.flatMap((head) => readPosts(markedPost(head), 'party').posts);

const holds = (posts: readonly PostReading[]) => ({
  secretary: posts.some(({ committee, post }) => committee === 'party' && isSecretaryPost(post)),
  director: posts.some(({ committee, post }) => committee === 'villagers' && isDirectorPost(post)),
});

/** 是否一肩挑 is held against the posts: 是 beside 书记 alone says that the person is 主任 as well, and that is noted. */
const shouldered = (desk: SheetDesk, entry: Entry, posts: readonly PostReading[]): readonly PostReading[] => {
  const text = entry.text('oneShoulder');
  const said = text === '' ? null : saysYes(text);
  const { secretary, director } = holds(posts);
  const other: PostReading = secretary
    ? { committee: 'villagers', post: '主任', isActing: false }
    : { committee: 'party', post: '书记', isActing: false };
  const isShort = said === true && secretary !== director;
  if (!isShort && !(said === false && secretary && director)) return posts;
  desk.asking.ask({
    row: entry.number,
    cell: entry.place('oneShoulder'),
    subject: entry.text('name'),
    code: isShort ? 'one-shoulder-said' : 'one-shoulder-denied',
    values: isShort ? { post: other.post } : {},
    choices: [],
  });
  return isShort ? [...posts, other] : posts;
};

/** The posts that a row names in all of its columns, and the duties beside them. */
export const postsOfEntry = (desk: SheetDesk, entry: Entry): Read => {
  const body = bodyOf(entry.text('body') || entry.section.body);
  const reads = postColumns.map(([field, home]): Read => {
    const text = entry.text(field);
    if (text === '') return { posts: [], duties: [], isOpen: false };
    return columnPosts({ desk, entry, field, home: home ?? body ?? 'party' }, text, home ?? body);
  });
  const named = merged([...reads.flatMap(({ posts }) => posts), ...markedPosts(entry)]);
  // A column 机构 without a word of the post: whoever stands there is a member of that body.
  const posts: readonly PostReading[] =
    named.length === 0 && body && postColumns.every(([field]) => entry.text(field) === '')
      ? [{ committee: body, post: '委员', isActing: false }]
      : named;
  return {
    posts: shouldered(desk, entry, posts),
    duties: [entry.text('duty'), ...reads.flatMap(({ duties }) => duties)].filter((duty) => duty !== ''),
    isOpen: reads.some(({ isOpen }) => isOpen),
  };
};

/** The posts of a row with their dates; the first one carries the duty. */
export const datedPosts = (
  desk: SheetDesk,
  entry: Entry,
  subject: string,
  { posts, duties }: Read,
): readonly WantedPost[] => {
  const since = askDate(desk, entry, 'since', subject);
  const ended = spanIn(entry.text('since'))?.to ?? null;
  // A term that lasts is no end of the post; one that has passed is.
  const until = askDate(desk, entry, 'until', subject) ?? (ended && ended < desk.today ? ended : undefined);
  const own = {
    party: askDate(desk, entry, 'partySince', subject),
    villagers: askDate(desk, entry, 'villagersSince', subject),
    supervision: undefined,
  };
  const duty = [...new Set(duties)].join('、');
  return posts.map((post, order) => {
    const from = own[post.committee] ?? since;
    return {
      ...post,
      ...(from ? { since: from } : {}),
      ...(until ? { until } : {}),
      ...(order === 0 && duty ? { duty } : {}),
    };
  });
};
