import type { CommitteeKind } from '../village/village.ts';
import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';

/** One post as a roster writes it: in which body, called what, and whether only acting （代）. */
export type PostReading = { readonly committee: CommitteeKind; readonly post: string; readonly isActing: boolean };

/** The posts in one cell, duties that belong to no body (妇联主席), and words that are neither. */
export type PostsReading = {
  readonly posts: readonly PostReading[];
  readonly duties: readonly string[];
  readonly unclear: readonly string[];
};

const bodies: readonly (readonly [CommitteeKind, RegExp])[] = [
  ['supervision', /^(村|社区|居)?(务监督委员会|监督委员会|监委会|务监督|监委)/],
  ['party', /^(中共)?(村|社区)?(党组织|党委|党总支|总支|党支部|支部|支委会|支委)/],
  ['villagers', /^(村民委员会|居民委员会|社区居委会|村委会|居委会|村委|居委)/],
];
const partyPosts = /^(第一)?(党)?(副?书记|(组织|宣传|纪检|统战|青年|妇女|政法|纪检监察|组织宣传)委员)$/;
const villagersPosts = /^副?主任$/;
const anyPosts = /^(副?主任|委员|成员|副?书记|.{1,4}委员)$/;
const duties =
  /^(团支部书记|共青团书记|妇联主席|妇女主任|妇联主任|民兵连长|治保主任|调解主任|会计|文书|报账员|网格员|出纳|后备干部)$/;
const acting = /[(（](代|代理|暂代)[)）]|^代理?(?=书记|主任|副)/g;

// A blank beside a single character fills up a word (主 任) and splits nothing.
const words = (part: string): readonly string[] => {
  const found = part.split(/\s+/).filter((word) => word !== '');
  return found.some((word) => [...word].length === 1) ? [found.join('')] : found;
};

const readPart = (part: string, home: CommitteeKind): PostReading | 'duty' | 'unclear' => {
  const isActing = part.search(acting) >= 0;
  const bare = part.replace(acting, '');
  if (duties.test(bare)) return 'duty';
  for (const [committee, prefix] of bodies) {
    const rest = bare.replace(prefix, '');
    if (rest === bare) continue;
    const post = rest === '' ? '委员' : rest;
    return anyPosts.test(post) ? { committee, post: post === '成员' ? '委员' : post, isActing } : 'unclear';
  }
  if (partyPosts.test(bare)) return { committee: 'party', post: bare, isActing };
  if (villagersPosts.test(bare))
    return { committee: home === 'supervision' ? home : 'villagers', post: bare, isActing };
  return anyPosts.test(bare) ? { committee: home, post: bare, isActing } : 'unclear';
};

/**
 * Splits what a roster's cell says of posts: 书记兼主任, 支部副书记、村委会委员, 主任（代）. A post that names no body belongs
 * to the one where such posts exist (书记: party, 主任: villagers), else to `home`, the body of the column.
 */
export const readPosts = (text: string, home: CommitteeKind): PostsReading => {
  const parts = halfWidth(text)
    .split(/[兼、，,;；+\n/]/)
    .flatMap(words)
    .map((part) => withoutBlanks(part).replace(/^(并|任|现任|村)(?=书记|主任|副)/, ''))
    .filter((part) => !saysNothing(part));
  const posts: PostReading[] = [];
  const duty: string[] = [];
  const unclear: string[] = [];
  for (const part of parts) {
    const read = readPart(part, home);
    if (read === 'duty') duty.push(part);
    else if (read === 'unclear') unclear.push(part);
    else posts.push(read);
  }
  return { posts, duties: duty, unclear };
};
