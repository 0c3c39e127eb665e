import { describe, expect, test } from 'vitest';
import { readPosts } from '../../../shared/intake/read-posts.ts';

const short = (text: string, home: 'party' | 'villagers' | 'supervision' = 'party'): readonly string[] =>
  readPosts(text, home).posts.map(
    ({ committee, post, isActing }) => `${committee} ${post}${isActing ? ' acting' : ''}`,
  );

describe('the posts in one cell', () => {
  test.each([
    ['书记兼主任', ['party 书记', 'villagers 主任']],
    ['党支部书记、村委会主任', ['party 书记', 'villagers 主任']],
    ['支部副书记、村委会委员', ['party 副书记', 'villagers 委员']],
    ['村党支部书记，村民委员会主任', ['party 书记', 'villagers 主任']],
    ['书记、主任', ['party 书记', 'villagers 主任']],
    ['组织委员', ['party 组织委员']],
    ['委员', ['party 委员']],
    ['支委', ['party 委员']],
    ['书记 主任', ['party 书记', 'villagers 主任']],
  ])('%s are split', (text, posts) => {
    expect(short(text)).toEqual(posts);
  });

  test('of the villagers’ column belong to the villagers’ committee, those of supervision to theirs', () => {
    expect(short('副主任', 'villagers')).toEqual(['villagers 副主任']);
    expect(short('委员、监委会主任', 'villagers')).toEqual(['villagers 委员', 'supervision 主任']);
    expect(short('村务监督委员会委员', 'villagers')).toEqual(['supervision 委员']);
  });

  test('are acting where 代 stands beside them, also with a blank inside', () => {
    expect(short('主任（代）', 'villagers')).toEqual(['villagers 主任 acting']);
    expect(short('主 任（代）', 'villagers')).toEqual(['villagers 主任 acting']);
  });

  test('leave duties aside that are posts of neither body', () => {
    expect(readPosts('委员、妇联主席', 'villagers')).toMatchObject({ duties: ['妇联主席'], unclear: [] });
  });

  test('are not invented for words that nobody knows', () => {
    expect(readPosts('负责人', 'party')).toMatchObject({ posts: [], duties: [], unclear: ['负责人'] });
    expect(readPosts('—', 'party')).toMatchObject({ posts: [], duties: [], unclear: [] });
  });
});
