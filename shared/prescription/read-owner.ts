import { actorIn } from './actor.ts';

/** Who a measure or decision names: lead unit 牵头单位, helping units 配合单位, person or post 责任人, to whom it is reported. */
export type Owner = {
  readonly leadUnit?: string;
  readonly helpingUnits?: string;
  readonly person?: string;
  readonly reportTo?: string;
};

const notMark = '[^，,。；;：:（）()]';
const acts =
  '牵头|负责|主持|督办|落实|承担|组织(?!委员|部|科|办)|核对|办理|确定|选派|协调|跟进|限期|按季|按月|逐笔|指导|验收';
const led = new RegExp(`由(${notMark}{2,24}?)(?:会同(${notMark}{2,24}?))?(?=${acts}|到村|于|在|，|,|\\d|$)`);
const owner = /责任(?:人|单位)(?:为|是|：|:)?([^，,。；;]{2,20})/;
const helped = new RegExp(`(?:，|,|；|^)(?:由)?(${notMark}{2,40}?)(?:配合|协助)`);
const reported = /(?:结果|情况|名册)?(?:上?报|报送)(县|镇|乡|街道)([^，,。；;]{1,12})(?=$|[，,。；;])/;
const post =
  /^(.*?)((?:第一)?书记|副书记|副主任|主任|委员(?!会)|会计|文书|站长|所长|科长|股长|局长|部长|组长|队长|镇长|乡长|报账员|网格员)([^\s]{0,4})$/;
const unitEnd = /(?:委员会|监委会|村委会|居委会|党支部|党总支|支部|党委|政府|社区|村|镇|局|所|站|中心|办|部|委)$/;

const named = (words: string): Owner => {
  const found = post.exec(words);
  if (!found) return { leadUnit: words };
  const unit = (found[1] ?? '').replace(/(?:组织|宣传|纪检|统战|政法|武装)$/, '');
  return unitEnd.test(unit) ? { leadUnit: unit, person: words } : { person: words };
};

const ownerWithName = (words: string, person: string): Owner => {
  const before = words.slice(0, words.length - person.length);
  return unitEnd.test(before) ? { leadUnit: before, person } : { person };
};

/**
 * Reads who does it from words like `由云溪镇党委牵头，县委组织部配合`, `由村党支部书记负责`, `镇财政所5个工作日内`. A post is a
 * person and gives its unit besides. `people` are names that may stand alone (由陆问舟负责). Nothing is guessed: what the
 * text does not name stays open.
 */
export const readOwner = (text: string, people: readonly string[] = []): Owner => {
  const words = led.exec(text)?.[1] ?? owner.exec(text)?.[1] ?? (actorIn(text) || undefined);
  const helping = led.exec(text)?.[2] ?? helped.exec(text)?.[1];
  const report = reported.exec(text);
  const person = words === undefined ? undefined : people.find((name) => words.endsWith(name));
  const who = words === undefined ? {} : person === undefined ? named(words) : ownerWithName(words, person);
  return {
    ...who,
    ...(helping === undefined ? {} : { helpingUnits: helping }),
    ...(report ? { reportTo: `${report[1]}${report[2]}` } : {}),
  };
};
