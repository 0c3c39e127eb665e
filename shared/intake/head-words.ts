import type { IntakeField } from './preview.ts';

/** The kinds of files that intake knows. */
export const fileKinds = ['roster', 'villages', 'reserves', 'issues', 'participants'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Words that name a column exactly, and (`like`) what a word that nobody listed must look like to mean it. */
type Naming = { readonly words?: readonly string[]; readonly like?: RegExp };
type Namings = { readonly [F in IntakeField]?: Naming };

/**
 * The words by which a head names its column (docs/rules.md 5), per kind of file, without blanks and brackets, English ones in
 * small letters. `needs`: without these no sheet is of the kind; `signs`: columns that only this kind has.
 */
type Vocabulary = {
  readonly names: Namings;
  readonly needs: readonly IntakeField[];
  readonly signs: readonly IntakeField[];
};

const places: Namings = {
  order: { words: ['序号', '编号', '顺序', '顺序号', 'no', 'no.', '#', 'number'] },
  town: {
    words: [
      '乡镇',
      '镇街',
      '所属乡镇',
      '乡镇街道',
      '镇',
      '街道',
      '乡',
      '所在乡镇',
      '镇乡',
      '镇名',
      '乡镇名称',
      '镇办',
      '镇别',
      '乡别',
      'town',
      'township',
    ],
    like: /^(所属|所在)?(乡|镇|街道|镇街|乡镇|街镇)+(办事处)?(名称?|党委|党工委)?$/,
  },
  village: {
    words: [
      '村',
      '村社区',
      '村名',
      '单位',
      '社区',
      '村社区名称',
      '所在村',
      '村居',
      '行政村',
      '涉及村',
      '村别',
      '属村',
      '村屯',
      '哪个村',
      '单位名称',
      '党组织名称',
      '村党组织名称',
      'village',
      '村级组织',
    ],
    like: /^(所属|所在|涉及|存在问题|责任|整改|被检查)?(行政村|建制村|村居|村社区|村或社区|社区村|村|社区)+(名称?|单位)?$/,
  },
  remarks: { words: ['备注', '说明', '备考', '附注', 'remarks', 'remark', 'note', 'notes'], like: /^备注/ },
};

/** What many lists also say and no record keeps: these columns are known, and passed over without a word. */
const passedOver: Namings = {
  years: { like: /任职年限|任职届数|连任|累计|首次|参加工作|工作年限|村干部(工作)?(时间|年限|经历)|任村干部/ },
  ignored: {
    words: ['年龄', '年龄岁', '籍贯', '出生地', 'age'],
    like: /^(周?岁|党龄|工龄)|民族|政治面貌|毕业|院校|专业|健康|身体|婚姻|住址|户籍所在|家庭|照片|相片|签字|签名|盖章|简历|经历|特长|爱好|报酬|补贴|工资|银行|开户|账号|卡号|奖惩|荣誉|退役|退伍|致富|残疾|社会兼职|人大代表|政协委员|两代表一委员|届次|得票|备案|联审|资格|审核|审查|所在支部|网格员人数|是否(党员|中共党员|本村|退役|大学生|交叉|新任|连任|连选|新当选)|交叉任职|整改目标|邮箱|电子邮件|微信|邮编|nation|politic|email|address/,
  },
};

const people: Namings = {
  name: {
    words: ['姓名', '名字', 'name', 'fullname', '人员', '姓名及性别'],
    like: /^(村|社区)?(干部|成员|人员|党员|本人|两委|班子|人选|后备|后备干部|后备力量|参会|代表)*(姓名|名字|名单)$/,
  },
  sex: { words: ['性别', 'sex', 'gender'], like: /^性别/ },
  birth: { words: ['出生年月', '出生日期', '出生时间', '出生', 'birth'], like: /出生(年|日|时)|^生日|birth|^dob$/ },
  schooling: { words: ['文化程度', '学历'], like: /学历|文化(程度|水平)|教育程度|education|schooling/ },
  phone: {
    words: ['联系电话', '联系方式', '手机', '手机号', '手机号码', '电话'],
    like: /电话|手机|联系方式|phone|mobile|^tel/,
  },
  idNumber: {
    words: ['身份证号', '公民身份号码', '身份证号码', '身份证'],
    like: /身份证|公民身份|证件号|^id(no|number|card)/,
  },
};

const rosterNames: Namings = {
  ...places,
  ...people,
  joined: { words: ['入党时间'], like: /^(何时)?入党(时间|日期|年月|年份)?|加入(中国共产党|党组织)|joined/ },
  body: {
    words: [
      '机构',
      '组织',
      '班子',
      '班子类别',
      '所属班子',
      '组织类别',
      '机构类别',
      '所在班子',
      '所属组织',
      '两委类别',
      'body',
      'committee',
    ],
  },
  partyPost: {
    words: ['党内职务', '村党组织职务', '党组织职务', '支部职务', '党内任职', 'partypost', 'partyposition'],
    like: /^(现任|现|担任|在)?(村|社区)?(党内|党组织|党委|党总支|党支部|总支|支部|支委会?|党务)(班子)?(内|中)?(现任|所任|担任|任)?(职务|任职|岗位|职位)(名称|情况)?$/,
  },
  villagersPost: {
    words: ['村内职务', '村委会职务', '现任职务', '村委职务', '村内任职', 'villagepost', 'villageposition'],
    like: /^(现任|现|担任|在)?(村内|村委会?|村民委员会|村民自治组织|自治组织|居委会?|居民委员会|村居|村级|行政|村务|村居委会?|村居民委员会)(班子)?(内|中)?(现任|所任|担任|任)?(职务|任职|岗位|职位)(名称|情况)?$/,
  },
  supervisionPost: {
    words: ['监委会职务', '村务监督委员会职务'],
    like: /^(村|社区|居)?(监委会?|监督委员会|务监督委员会|村务监督委员会|监督委|监事会)(内|中)?(现任|所任|担任|任)?(职务|任职|岗位|职位)(名称|情况)?$/,
  },
  posts: {
    words: [
      '职务',
      '任职',
      '现职务',
      '村两委职务',
      '担任职务',
      '岗位',
      '职位',
      'post',
      'posts',
      'position',
      'title',
      '身份',
    ],
    like: /^(现|现任|担任|所任|在任|村|社区|村干部|村两委|两委|班子|具体|目前|拟任)+(职务|任职|岗位|职位)(名称|情况)?$|^任职情况$|^职务(名称|及分工)$/,
  },
  partySince: {
    like: /^(任|担任|现任)?(党内职务|党组织职务|支部职务|(党组织|党支部|支部)?书记|支委)(职务)?(任职|起始|开始)?(时间|年月|日期|起)$/,
  },
  villagersSince: {
    like: /^(任|担任|现任)?(村内职务|村委会?职务|(村委会|村)?主任|村委)(职务)?(任职|起始|开始)?(时间|年月|日期|起)$/,
  },
  since: {
    words: ['任现职时间', '任职时间', '任现职务时间', '任现职', 'since', '任期起', '任期', '任职起止时间', '任职起止'],
    like: /^(任|担任|现任)(现|本|此|该)?(职务?|岗位|届)?(起始|开始|起)?(时间|年月|日期|起)$|^任职(起始|开始)?(时间|年月|日期)|^(到任|就任|上任|当选|选任)(时间|年月|日期)|^任?现职.*(时间|年月|日期)|^何时任(现)?职/,
  },
  until: {
    words: ['离任时间', '卸任时间', '免职时间', '任职截止时间', '离职时间', '任期止', 'until'],
    like: /^(离任|卸任|免职|离职|去职)(时间|年月|日期)$/,
  },
  oneShoulder: { words: ['是否一肩挑', '书记主任是否一人兼', '一肩挑'], like: /一肩挑|一人兼/ },
  duty: { words: ['分工', '网格', '分管工作'], like: /分工|分管|片区|^(负责|联系)(网格|小组|工作)|^duty$/ },
  ...passedOver,
};

const villageNames: Namings = {
  ...places,
  villageKind: { words: ['类别', '类型', '村居类别', '村类型', '村级类型'] },
  code: { words: ['村代码', '村编码', '统计用区划代码', '行政区划代码'], like: /代码|编码$/ },
  households: { words: ['户数', '总户数', 'households'], like: /^(总|农|农户|户籍|常住)?(总)?户数$/ },
  registered: { words: ['户籍人口'], like: /户籍人口/ },
  residents: {
    words: ['人口', '人口数', '总人口', '常住人口', 'residents', 'population'],
    like: /^(总|全村|常住)?(总)?人口(总)?数?$|^总?人数$/,
  },
  groups: { words: ['村民小组', '小组数', '村民小组数', '组数'], like: /小组(个)?数?$/ },
  partyMembers: {
    words: ['党员数', '党员人数', '党员总数', '党员', 'partymembers'],
    like: /^(中共|现有|在册|全村)?(正式)?党员(总)?(人数|总数|数|名数|总数)?$|^党员(情况|结构|队伍)(总数|人数|合计|小计|数)$/,
  },
  partyWomen: { words: ['女', '女党员', '女性', '妇女党员'], like: /^女(性)?党员(数|人数)?$/ },
  partyUnder35: { words: ['35岁以下', '35岁以下党员'], like: /35(周)?岁(及)?以下/ },
  partyOver60: { words: ['60岁以上', '60岁以上党员'], like: /60(周)?岁(及)?以上/ },
  partySeats: {
    words: ['支委职数', '支委会职数'],
    like: /^(党组织|党支部|党总支|党委|支部|支委会?|总支)(班子|成员)?(核定|应配|应设|规定)?职数$/,
  },
  villagersSeats: {
    words: ['村委职数', '村委会职数'],
    like: /^(村委会?|村民委员会|居委会?|村居委会?)(班子|成员)?(核定|应配|应设|规定)?职数$/,
  },
  supervisionSeats: { words: ['监委职数', '监委会职数'], like: /监(委|督).*职数$/ },
  electedOn: { words: ['上次换届时间', '换届时间', '换届选举时间', '选举日'], like: /换届|选举(时间|日期|日)/ },
  termEnd: { words: ['任期届满时间', '届满时间', '届满'], like: /届满|任期(到期|结束|止)/ },
  firstSecretary: { words: ['第一书记'], like: /^(驻村)?第一书记(姓名)?$/ },
  townOfficial: {
    words: ['包村干部', '驻村干部', '包村领导'],
    like: /^(包村|驻村|包保|乡镇联系)(干部|领导|人|人员)(姓名)?$/,
  },
  countyLeader: {
    words: ['联村领导', '县级联村领导'],
    like: /^(县级?|县处级)?(联村|包联|包抓|联系|挂点|挂联)(县级?|县处级)?领导(姓名)?$/,
  },
  pairUnit: { words: ['帮扶单位', '结对单位'], like: /(帮扶|结对|包联|派驻|派出|挂联|后盾)单位/ },
  operating: { words: ['经营性收入', '集体经营性收入'], like: /经营性收入|经营收入/ },
  income: {
    words: ['村集体经济收入', '集体经济收入', '村集体收入', '集体收入', 'income'],
    like: /集体(经济)?(总|年|年度)?收入(情况)?$|^(村)?集体经济(情况)?$/,
  },
  debts: { words: ['负债', '债务', '村级债务', '负债总额'], like: /负债|债务|欠债/ },
  recruits: { words: ['发展党员', '发展党员数'], like: /发展党员|新发展/ },
  satisfaction: { words: ['满意度', '群众满意度'], like: /满意(度|率)/ },
  petitions: { words: ['信访', '信访量', '信访件数', '集体信访'], like: /信访/ },
  appraisal: { words: ['考核等次', '考核结果', '年度考核', '述职评议'], like: /考核|评议(等次|结果)?$/ },
  ...passedOver,
};

const reserveNames: Namings = {
  ...places,
  ...people,
  source: { words: ['来源', '人员来源', '人选来源', '人员类别', '人选类别', '身份类别', '类别'], like: /来源/ },
  entered: {
    words: ['入库时间', '列入时间', '纳入时间', '入库日期'],
    like: /^(入库|列入|纳入|建档|确定)(为后备)?(时间|日期|年月)/,
  },
  left: { words: ['出库时间', '退出时间'], like: /^(出库|退出|调出)(时间|日期|年月)/ },
  mentor: { words: ['帮带人', '培养人', '联系人', '导师', '帮带导师'], like: /帮带|培养(联系)?人|结对(领导|干部)/ },
  ...passedOver,
};

const issueNames: Namings = {
  ...places,
  order: { words: ['序号', '顺序', 'no', '#'] },
  number: { words: ['问题编号', '编号', '清单编号', '台账编号'], like: /^(问题|清单|台账|整改)编?号$/ },
  round: { words: ['轮次', '批次'], like: /^(会诊|检查|研判|第几)?(轮次|批次|轮)$/ },
  issue: {
    words: ['问题', '存在问题', '问题描述', '具体问题', '病症', '症状', 'issue', 'problem', '问题表现'],
    like: /^(班子)?(存在|查摆|发现|反馈|排查|梳理|检查|研判|会诊|具体|主要|突出|出|的|及|和|指出)*问题(及)?(表现|描述|内容|清单|事项|摘要|简述|具体表现|情况|表现形式|名称|简要描述)?$|^具体表现$|^(主要)?病症$/,
  },
  issueKind: { words: ['问题类别', '问题类型', '类别', '问题分类', '类型'], like: /(类别|类型|分类|领域)$/ },
  since: {
    words: ['从何时起', '何时起', '起始时间', '开始时间', '存在时间', 'since'],
    like: /何时(起|开始|存在)|起始(时间|年月)|^持续时间$/,
  },
  source: { words: ['问题来源', '来源', '线索来源'], like: /来源|提出(单位|部门)$|发现(渠道|方式|途径)/ },
  cause: { words: ['病因', '原因', '症结', '问题原因', 'cause'], like: /病因|原因|症结|根源/ },
  measure: {
    words: ['整改要求', '整改措施', '药方', 'measure', '处方'],
    like: /^(具体|主要|拟采取|采取|下步|下一步)*(整改|解决|治疗|整顿)*(的)?(措施|要求|举措|任务|对策|办法|意见|建议)(要求|内容)?$|^药方|^整改内容$/,
  },
  unit: {
    words: ['牵头责任单位', '责任单位', '牵头单位', '整改单位', 'unit'],
    like: /^(整改|第一|主要)?(牵头|责任|主体|承办|主办|整改)+(单位|部门|主体)$/,
  },
  helpers: {
    words: ['配合单位', '协办单位'],
    like: /^(配合|协办|协同|参与|责任)(单位|部门|领导)$|^(县级|包案|督导|分管|包抓)(责任)?领导$/,
  },
  person: {
    words: ['责任人', '整改责任人', 'responsible', 'owner'],
    like: /^(整改|具体|直接|第一|主要)*责任人(员|姓名)?$|^(经办|负责|承办)人$/,
  },
  due: {
    words: ['整改时限', '完成时限', '时限', 'due', 'deadline'],
    like: /时限|期限$|(计划|拟|应|预计|要求)完成(时间|日期)|^(整改)?完成时间$|^整改时间$/,
  },
  progress: {
    words: ['进展和结果', '进展情况', '整改情况', '整改进展', 'progress'],
    like: /进展|^(整改|落实|完成|办理|工作)(落实|完成)?(情况|结果|成效|进度)/,
  },
  state: {
    words: ['状态', '整改状态', '当前状态', 'status', 'state'],
    like: /状态$|^是否(已)?(完成|销号|整改|办结|到位)|销号(情况|与否)|^完成与否$/,
  },
  closedOn: {
    words: ['完成销号日期', '销号日期', '完成日期', '销号时间'],
    like: /^(实际)?(完成|销号|办结|完成销号)(时间|日期)$|实际完成|完成日期/,
  },
  lookBack: { words: ['回头看'], like: /回头看/ },
  noticeNumber: { words: ['通知书编号', '整改通知书编号', '文号'], like: /通知书|文号/ },
  ignored: { like: /整改目标|佐证|附件|签字|签名|满意|验收人|联系电话|联系方式|^电话$|手机|持续时长|已持续|延期/ },
};

const participantNames: Namings = {
  ...people,
  order: { words: ['序号', 'no', '#'] },
  unit: {
    words: ['单位', '工作单位', '单位名称', '参会单位', '部门', 'unit'],
    like: /^(所在|参会|参加|工作)+(单位|部门)(名称)?$/,
  },
  shortName: { words: ['简称', '单位简称'] },
  posts: { words: ['职务', '现任职务', '职务职级', 'post', 'position'], like: /职务|职级/ },
  role: {
    words: ['角色', '参会角色', '参会形式', '参会方式', 'role'],
    like: /^(参会|参加|会议)(身份|角色|类别|形式|方式)$/,
  },
  remarks: { words: ['备注'] },
  ignored: { like: /签到|签字|签名|座位|车牌|住宿|用餐/ },
};

/** The vocabularies, as data: a county adds its own words here. */
export const vocabularies: { readonly [K in FileKind]: Vocabulary } = {
  roster: {
    names: rosterNames,
    needs: ['name'],
    signs: ['partyPost', 'villagersPost', 'supervisionPost', 'posts', 'since', 'oneShoulder'],
  },
  villages: {
    names: villageNames,
    needs: ['village'],
    signs: [
      'households',
      'residents',
      'registered',
      'partyMembers',
      'income',
      'operating',
      'debts',
      'recruits',
      'partySeats',
      'villagersSeats',
      'electedOn',
      'satisfaction',
    ],
  },
  reserves: { names: reserveNames, needs: ['name'], signs: ['source', 'entered', 'left', 'mentor'] },
  issues: {
    names: issueNames,
    needs: ['issue'],
    signs: ['measure', 'state', 'due', 'progress', 'number', 'cause', 'unit', 'person', 'since', 'closedOn'],
  },
  participants: { names: participantNames, needs: ['name', 'unit'], signs: ['shortName', 'role'] },
};
