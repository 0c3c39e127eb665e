import type { CommitteeKind } from '../village/village.ts';
import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';

/** One post as a roster writes it: in which body, called what, and whether only acting （代）. */
export type PostReading = { readonly committee: CommitteeKind; readonly post: string; readonly isActing: boolean };

/**
 * The posts in one cell, duties that belong to no body (妇联主席), words that are neither, and posts such as 委员 of which
 * nothing says in which body.
 */
export type PostsReading = {
  readonly posts: readonly PostReading[];
  readonly duties: readonly string[];
  readonly unclear: readonly string[];
  readonly bodiless: readonly string[];
};

const bodies: readonly (readonly [CommitteeKind, RegExp])[] = [
  ['supervision', /^(村|社区|居)?(务监督委员会|监督委员会|监委会|务监督|监委|监督委|监会|监督)/],
  [
    'party',
    /^(中共)?(村|社区|联合)?(党组织|党委会|党委|党总支委员会|党总支部|党总支|总支委员会|总支部|总支|党支部委员会|党支部|支部委员会|支部|支委会|支委)/,
  ],
  ['villagers', /^(村|社区)?(村民委员会|居民委员会|居委会|村委会|村委|居委|村居委会?|自治组织)/],
];
// A member of both committees, or of one of them: which is not said.
const anyBody = /^(村|社区)?[“"]?两委[”"]?(班子)?(委员|成员|干部)$|^(村|社区)?班子(成员|委员)$/;
const partyPosts =
  /^(第一)?(党)?((专职|常务)?副?书记|纪委书记|(组织|宣传|纪检|统战|青年|妇女|政法|纪检监察|组织宣传|组宣|组织纪检|宣传统战|群团|党建)委员)$/;
const villagersPosts = /^(常务|专职)?副?主任$/;
const anyPosts = /^((专职|常务)?副?主任|委员|成员|(专职|常务|第一)?副?书记|.{1,4}委员)$/;
const exactDuties =
  /^(团支部书记|共青团书记|妇联主席|妇女主任|妇联主任|民兵连长|治保主任|调解主任|会计|文书|报账员|网格员|出纳|后备干部)$/;
const duties =
  /妇联|妇女主任|团支部|团总支|共青团|民兵|治保|调解|计生|文书|会计|出纳|报账|网格|综治|专干|助理|村医|护林|服务站|服务中心|合作社|理事|监事会|党小组|小组长|组长|信息员|联络员|后备|文书|村监|统计员|财务|信访代理|退役军人|扫黄|警务|专管员|协管|聘用|工作人员|大学生村官|选调生|社区工作者|村级工作者|工作者$/;
const acting = /[(（](代|代理|暂代)[)）]|^代理?(?=书记|主任|副)/g;

/** Said in brackets behind a post, and no post: 副书记（主持工作）. */
const asides =
  /[(（](一人兼|书记主任一人兼|兼|兼职|专职|男|女|党员|中共党员|预备党员|非党员|主持(全面)?工作|挂职|下派|选派|连任|新任|留任|\d+岁|不占职数)[)）]/g;

// A blank beside a single character fills up a word (主 任) and splits nothing.
const words = (part: string): readonly string[] => {
  const found = part.split(/\s+/).filter((word) => word !== '');
  return found.some((word) => [...word].length === 1) ? [found.join('')] : found;
};

const usual: Readonly<Record<string, string>> = {
  支书: '书记',
  村支书: '书记',
  副支书: '副书记',
  村长: '主任',
  副村长: '副主任',
};

/** A part without what only says where: 柳湾村党支部书记 and 村党支部书记 are 党支部书记, 村主任 is 主任. */
const plainPost = (part: string): string => {
  const bare = withoutBlanks(part)
    .replace(/^(并|任|现任|担任|同时|拟任)(?=.)/, '')
    .replace(
      /^(?!村)[\u4e00-\u9fff]{1,8}?(村|社区)(?=(中共|党|支部|支委|总支|村民委员会|村委|居委|居民委员会|村务|监委))/,
      '',
    )
    .replace(/^(村|社区|行政村)(?=(书记|主任|副))/, '');
  return Object.hasOwn(usual, bare) ? (usual[bare] ?? bare) : bare;
};

type PartReading = PostReading | 'duty' | 'unclear' | 'bodiless';

const readPart = (part: string, home: CommitteeKind | null): PartReading => {
  const isActing = part.search(acting) >= 0;
  const bare = part.replace(acting, '');
  if (exactDuties.test(bare)) return 'duty';
  if (anyBody.test(bare)) return 'bodiless';
  for (const [committee, prefix] of bodies) {
    const rest = bare.replace(prefix, '');
    if (rest === bare) continue;
    const named = rest.replace(/^班子(?=.)/, '');
    const post = /^(|员|成员|班子|班子成员)$/.test(named) ? '委员' : named;
    if (anyPosts.test(post)) return { committee, post, isActing };
  }
  if (partyPosts.test(bare)) return { committee: 'party', post: bare.replace(/^党(?=副?书记)/, ''), isActing };
  if (villagersPosts.test(bare))
    return { committee: home === 'supervision' ? home : 'villagers', post: bare, isActing };
  if (duties.test(bare) && !/委员$/.test(bare)) return 'duty';
  if (!anyPosts.test(bare)) return 'unclear';
  return home === null ? 'bodiless' : { committee: home, post: bare === '成员' ? '委员' : bare, isActing };
};

// 书记 with 一肩挑 beside it holds both posts, whether the other one is written or not.
const oneShoulder = /[(（]?(书记主任)?[“"']?一肩挑[”"']?[)）]?/g;

const shouldered = (text: string): readonly string[] => {
  const rest = text.replace(oneShoulder, '、');
  if (rest === text) return [text];
  return /书记|支书/.test(rest) || saysNothing(rest.replaceAll('、', '')) ? [rest, '书记', '主任'] : [rest];
};

const sameAs =
  (one: PostReading) =>
  (other: PostReading): boolean =>
    one.committee === other.committee && one.post === other.post;

/**
 * Splits what a roster's cell says of posts: 书记兼主任, 支部副书记、村委会委员, 主任（代）, 书记（一肩挑）. A post that names no
 * body belongs to the one where such posts exist (书记: party, 主任: villagers), else to `home`, the body of the column;
 * where the column has none (null), it is bodiless.
 */
export const readPosts = (text: string, home: CommitteeKind | null): PostsReading => {
  const parts = shouldered(
    halfWidth(text)
      .replace(/村[(（](居|社区)[)）]/g, '村')
      .replace(asides, '')
      // 书记主任 without anything between them are two posts.
      .replace(/(书记)(?=(村委会|村|居委会)?主任)/g, '$1、'),
  ).flatMap((one) =>
    one
      .replace(/[(（](?!代[)）]|代理[)）]|暂代[)）])兼?([^)）]*)[)）]/g, '、$1')
      .split(/[兼、，,;；+＋&\n/|]|和|及/)
      .flatMap(words)
      .map(plainPost)
      .filter((part) => !saysNothing(part)),
  );
  const posts: PostReading[] = [];
  const [duty, unclear, bodiless]: [string[], string[], string[]] = [[], [], []];
  const shelves = { duty, unclear, bodiless };
  for (const part of parts) {
    const read = readPart(part, home);
    if (typeof read === 'string') shelves[read].push(part);
    else if (!posts.some(sameAs(read))) posts.push(read);
  }
  return { posts, duties: duty, unclear, bodiless };
};
