import { describe, expect, test } from 'vitest';
import { villageNamesIn } from '../../../shared/issue/village-names-in.ts';

const names = ['柳湾村', '石桥村', '东岭村', '上东岭村', '白鹭社区'];

describe('the villages that a text names', () => {
  test('stand in the order of their places, each once', () => {
    expect(villageNamesIn('东岭村和柳湾村一样，东岭村更重', names)).toEqual(['东岭村', '柳湾村']);
  });

  test('do not hold a name that only lies in a longer one', () => {
    expect(villageNamesIn('上东岭村缺一名副主任', names)).toEqual(['上东岭村']);
  });

  test.each([
    ['石桥、东岭两村书记不在岗', ['石桥村', '东岭村']],
    ['石桥和白鹭两个社区', ['石桥村', '白鹭社区']],
    ['石桥、东岭、柳湾等村', ['石桥村', '东岭村', '柳湾村']],
    ['石桥、上东岭村', ['石桥村', '上东岭村']],
  ])('are known in %s, where the 村 stands only at the end', (text, named) => {
    expect(villageNamesIn(text, names)).toEqual(named);
  });

  test('are not known from a stem alone: 石桥 may be a bridge of stone', () => {
    expect(villageNamesIn('石桥坏了，东岭的路也断了', names)).toEqual([]);
  });
});
