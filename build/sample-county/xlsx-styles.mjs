// The looks that a county office's workbooks have: song type, thin rules, a large title.

const FONTS = [
  { name: '宋体', size: 11 },
  { name: '方正小标宋简体', size: 20 },
  { name: '黑体', size: 11 },
  { name: '仿宋_GB2312', size: 12 },
  { name: 'Times New Roman', size: 11 },
];
const FORMATS = { 164: 'yyyy/m/d', 165: 'yyyy.mm', 166: 'yyyy"年"m"月"', 167: '0.0%', 168: '0.00' };

const body = { font: 0, border: 1, across: 'center', wrap: 1 };
const STYLES = {
  plain: { font: 0, border: 0, across: 'general', wrap: 0 },
  title: { font: 1, border: 0, across: 'center', wrap: 1 },
  unit: { font: 3, border: 0, across: 'left', wrap: 0 },
  unitRight: { font: 3, border: 0, across: 'right', wrap: 0 },
  head: { font: 2, border: 1, across: 'center', wrap: 1 },
  body,
  text: { ...body, across: 'left' },
  asText: { ...body, font: 4, format: 49 },
  whole: { ...body, font: 4, format: 1 },
  dateSlash: { ...body, font: 4, format: 164 },
  dateMonth: { ...body, font: 4, format: 165 },
  dateChinese: { ...body, format: 166 },
  percent: { ...body, font: 4, format: 167 },
  foot: { font: 3, border: 0, across: 'left', wrap: 0 },
  note: { font: 3, border: 0, across: 'left', wrap: 1 },
};
const order = Object.keys(STYLES);

/** @param {string} name @returns {number} the style's place in styles.xml */
export const styleIndex = (name) => {
  const at = order.indexOf(name);
  if (at < 0) throw new Error(`no such style: ${name}`);
  return at;
};

const side = (tag) => `<${tag} style="thin"><color auto="1"/></${tag}>`;
const quoted = (text) => text.replaceAll('"', '&quot;');
const xf = ({ font, border, across, wrap, format = 0 }) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
  `<alignment horizontal="${across}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`;

/** The whole xl/styles.xml. */
export const stylesXml = () =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="${Object.keys(FORMATS).length}">${Object.entries(FORMATS)
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${quoted(code)}"/>`)
    .join('')}</numFmts>` +
  `<fonts count="${FONTS.length}">${FONTS.map(({ name, size }) => `<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`).join('')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${order.length}">${order.map((name) => xf(STYLES[name])).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
