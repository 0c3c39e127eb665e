/** What comes before the one who acts: a time, a word of passing on, an adverb. */
const before =
  '(?:会后|今后|同时|并|另|再|先|就|要|应|必须|建议|会议(?:要求|议定|决定)|请|由|责成|责令|督促|要求|安排|指定|明确|让|交由|交|委托|派|帮助|指导|[\\s、:：])*';

const place =
  '(?:[\\u4e00-\\u9fff]{2,3}(?:县|镇|乡|村|街道|社区))?(?:本|我|该|各|老|新|原|前|现任|时任|新任|驻|包|联|县委|市委|区委|县|镇|乡|市|村|街道|社区|村（社区）)*';

const unit =
  '(?:党委|党工委|党组|党支部|党总支|支部委员会|支部|支委会|支委|村委会|居委会|村委|监委会|监督委员会|村务监督委员会|党建办|党政办|纪检办|[“"]?两委[”"]?(?:班子)?|班子|政府|纪委监委|纪委|监委|组织部|宣传部|统战部|政法委|妇联|团委|工会|[\\u4e00-\\u9fff]{1,6}(?:局|办公室|办|所|站|中心|工作队|(?:工作|审计|调查|督导|检查|核查|指导|巡察|考核|验收|专项|领导小)组|专班|合作社|公司|理事会|[执巡护民消保大中]\\S{0,3}?队(?!伍))|工作队|合作社|小组|[里上])';
const post =
  '(?:第一书记|副?书记|支书|副?主任|会计|文书|出纳|报账员|(?:组织|宣传|纪检|统战|政法)?委员(?!会)|副?[镇乡县所站局科股部队组校院]长|(?:人大|妇联|工会)?主席|专干|网格[员长]|干部|领导|工作队员|队长|站所负责人|联络员|辅导员)(?:[\\u4e00-\\u9fff]{2,3}(?=负责|牵头|跟进|督办|来))?';

/** Deeds: a text that begins with one names what is done, not who does it. */
const deeds =
  /^(?:加强|加大|加快|补|选[派举好配出定聘]|推动|推进|完善|落实|做好|开展|组织(?!委员|部|办)|召开|建[立好强]|健全|对|把|将|向|从|按|完成|配[齐强备足]|调整|更换|公[开示布]|清[理退查]|核[查实对]|整[顿改治]|规范|严[格肃]|提[高升]|强化|优化|培[养训]|学习|制[定订]|及时|尽快|立即|限期|抓|逐|集中|重新|全[面部]|进一步|深入|切实|认真|继续|坚持|报|给|为|以|通过|围绕|结合|针对|每|查|改|换|修|约谈|问责|追|退还|返还|张贴|审计|解决|联系|邀请|聘请|充实|压实|厘清|梳理|排查|走访|研究|讨论|确定|确保|成立|设立|实行|实施|执行|纳入|列入|启动|恢复|引导|鼓励|支持|动员|发挥|发动|发展|增[加设派强]|减少|停止|取消|收[回缴]|兑现|补齐|拿出|形成|出台|扩大|拓宽|盘活|理顺|化解|打造|争取|力争|利用|依托|采取|安装|维修|新|重|定期|适时|择机|逐步|早日|务必|督办|问|谈|访|宣传)/;

/** Words that make a post or unit the thing spoken of: 书记人选, 党支部建设. */
const thing =
  '(?!人选|候选|后备|职务|岗位|工作(?!组|队)|建设|管理|作用|补选|选举|换届|培训|教育|活动|账|空缺|缺|资金|队伍|力量|职责|制度|名单|大会|会议|会(?!同|后)|阵地|办公|服务|党员|章|印|调整|分工|述职|考核|评议|测评|的|人(?!员)|、?[\\u4e00-\\u9fff]{0,4}空缺)';

const actor = new RegExp(`^${before}(?<who>${place}(?:${unit}|${post}|${unit}(?:班子)?(?:的)?${post}))${thing}`);
const village = new RegExp(
  `^${before}(?<who>[\\u4e00-\\u9fff]{2,4}(?:村|社区|镇|乡))(?=\\d|年|月|本|下|明|在|于|要|应|须|必须|负责|牵头|限|[一二两三四五六七八九十])`,
);
const vague = /有关|相关|上级|职能部门|主管部门|各部门|个别|有的|部分|有些|一些|某/;
const clauses = /[，。；,;！!？?]/;
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解';

/** Somebody called by name: 老周, 李书记, 王明远负责. */
const person = new RegExp(
  `(?:由|请|让|是|交给|交由|安排)[${surnames}][\\u4e00-\\u9fff]{1,2}(?=负责|牵头|来|去|具体|同志|跟进|督办|$|[，。,])|[老小][${surnames}](?![\\u4e00-\\u9fff]{0,1}[村镇])|[${surnames}](?:书记|主任|会计|文书|委员|镇长|所长|站长|局长|部长|乡长)|[${surnames}][\\u4e00-\\u9fff]{1,2}(?:负责|牵头|同志)`,
);

const englishUnit =
  "(?:the\\s+)?(?:(?:town|county|village|township|party|branch|district|finance|civil|affairs|agriculture|discipline|supervision|organi[sz]ation|deputy|first|audit|rural|health|women's|community|street|neighbou?rhood|residents'|villagers'|social|water|forestry|education|market|legal|judicial|police|land|housing|resources|management|publicity|youth|league|grid|accounting|agricultural|economic|service|working|work|current|acting|new)\\s+)*(?:committee|branch|office|bureau|department|station|government|secretary|director|accountant|clerk|team|chair(?:man|woman)?|officer|commission|federation|cashier)\\b(?!\\s+(?:meeting|post|election|building|work|members?\\b|concerned))";

const english = new RegExp(
  `(?:^|[,;.]\\s*|\\b(?:by|have|ask|asks|led by|instruct|require|let)\\s+)${englishUnit}|\\b${englishUnit}(?=\\s+(?:will|must|shall|should|is to|has to|to)\\b)`,
  'i',
);

const timesBefore =
  /^(?:在|于|请|须|要)?(?:[\d一二两三四五六七八九十年月日号底末初中上下旬本这明今周星期季度个半]|工作日|春节|国庆|元旦|中秋)+(?:之?前|以前|以?内|之内)?/;

/**
 * Who acts by the words of a text: the unit, post or person that a clause begins with, or that is named by 由 or 请. Empty
 * where only a deed or a thing is named (加强党支部建设), or nobody in particular (有关部门).
 */
export const actorIn = (text: string): string => {
  const named = person.exec(text)?.[0];
  if (named !== undefined) return named;
  for (const clause of text.split(clauses)) {
    const rest = clause.trim().replace(timesBefore, '');
    if (deeds.test(rest)) continue;
    const who = (actor.exec(rest) ?? village.exec(rest))?.groups?.['who'];
    if (who !== undefined && !vague.test(who)) return who;
  }
  return english.exec(text)?.[0].trim() ?? '';
};
