import type { NoticeId } from '../records/ids.ts';
import type { State } from '../records/state.ts';
import type { Notice } from '../rectification/notice.ts';
import { noticeNumber } from '../rectification/notice-number.ts';
import { fillWords, paperWords } from '../text/zh/paper-words.ts';
import { dateWords } from '../time/format.ts';
import type { Village } from '../village/village.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Block, DocumentModel, Part, Run } from './model.ts';
import { demandRun, demandTable, issueRun, type NoticeItem, noticeItems } from './notice-items.ts';
import { paperCode } from './paper-code.ts';
import { organOf, type PaperContext, paperContext, run } from './paper-context.ts';
import { printable } from './paper-text.ts';
import { deliveryReceipt, type ReceiptOf, rectificationReceipt } from './receipts.ts';

type Parties = {
  readonly village: Village;
  readonly villageName: string;
  readonly townName: string;
  readonly partyName: string;
};

const partiesOf = ({ state, clean }: PaperContext, village: Village): Parties => {
  const villageName = clean(village.name);
  // A town may be on file as 云溪镇 or as its committee 云溪镇党委.
  const townName = clean(state.unit.get(village.town)?.name ?? '').replace(/(党委|党工委)$/, '');
  return {
    village,
    villageName,
    townName,
    partyName: fillWords(paperWords['notice.village'], { village: villageName }),
  };
};

const townCommittee = ({ townName }: Parties): string =>
  fillWords(paperWords[townName.endsWith('街道') ? 'notice.street' : 'notice.town'], { town: townName });

const addresseeOf = ({ county }: PaperContext, parties: Parties): string => {
  const to = county?.noticeAddressee ?? 'both';
  const town = townCommittee(parties);
  const who = { both: `${town}、${parties.partyName}`, town, village: parties.partyName };
  return fillWords(paperWords['notice.addressee'], { who: who[to] });
};

const calledOf = ({ county }: PaperContext, { village, villageName }: Parties): string => {
  if (county?.noticeAddressee === 'town') return fillWords(paperWords['notice.of-your-town'], { village: villageName });
  return paperWords[village.kind === 'village' ? 'notice.your-village' : 'notice.your-community'];
};

const basis = (context: PaperContext, notice: Notice, parties: Parties): Block => {
  const { meeting, round } = context;
  const words = fillWords(paperWords[`notice.basis.${meeting.kind}` as const], {
    date: dateWords('zh', meeting.date),
    round: round ? chineseNumber(round.number) : '',
    village: calledOf(context, parties),
  });
  return {
    kind: 'paragraph',
    runs: [run(words, meeting.id, round?.id, notice.village), run(paperWords['notice.basis-end'], notice.id)],
  };
};

const problemBlocks = (context: PaperContext, notice: Notice, items: readonly NoticeItem[]): readonly Block[] => [
  { kind: 'heading', level: 1, runs: [run(paperWords['notice.1'], notice.id)] },
  ...items.map((item): Block => {
    const one = issueRun(context, item);
    return {
      kind: 'paragraph',
      runs: [{ ...one, text: fillWords(paperWords.numbered, { number: item.number, text: one.text }) }],
    };
  }),
  { kind: 'heading', level: 1, runs: [run(paperWords['notice.2'], notice.id)] },
  { kind: 'paragraph', runs: [demandRun(notice, items)] },
  demandTable(context, notice, items),
];

const feedback = (notice: Notice, called: string, { townName }: Parties): readonly Block[] => [
  { kind: 'heading', level: 1, runs: [run(paperWords['notice.3'], notice.id)] },
  {
    kind: 'paragraph',
    runs: [
      run(fillWords(paperWords['notice.sign'], { village: called }), notice.id),
      run(fillWords(paperWords['notice.report'], { town: townName }), notice.id),
      run(paperWords['notice.extension'], notice.id),
    ],
    // GB/T 9704: the page with the seal carries a line of text at least.
    isKeptWithNext: true,
  },
];

const contactRun = ({ county, clean }: PaperContext): Run | null => {
  if (!county?.contactName) return null;
  const values = { name: clean(county.contactName), phone: printable(county.contactPhone ?? '') };
  return run(fillWords(paperWords[values.phone === '' ? 'notice.contact-name' : 'notice.contact'], values), county.id);
};

const copies = ({ county }: PaperContext, notice: Notice, parties: Parties): readonly Block[] =>
  county?.noticeAddressee === 'village'
    ? [{ kind: 'copies', run: run(fillWords(paperWords['notice.copies'], { who: townCommittee(parties) }), notice.id) }]
    : [];

const letter = (
  context: PaperContext,
  { notice, number, code }: ReceiptOf,
  parties: Parties,
  items: readonly NoticeItem[],
): Part => ({
  layout: 'letter',
  mark: run(organOf(context), context.meeting.id),
  code,
  blocks: [
    { kind: 'number-line', run: number, align: 'right' },
    { kind: 'blank', lines: 1 },
    { kind: 'title', lines: [run(paperWords['notice.title'], notice.id)] },
    { kind: 'blank', lines: 1 },
    { kind: 'addressee', run: run(addresseeOf(context, parties), notice.village, parties.village.town) },
    basis(context, notice, parties),
    ...problemBlocks(context, notice, items),
    ...feedback(notice, calledOf(context, parties), parties),
    {
      kind: 'signature',
      organ: run(organOf(context), context.meeting.id),
      date: run(dateWords('zh', notice.date), notice.id),
      contact: contactRun(context),
    },
    ...copies(context, notice, parties),
  ],
});

/** For many notices of one state: what makes a text fit for paper, gathered once. */
export type NoticeOptions = { readonly clean?: PaperContext['clean'] };

/**
 * The rectification notice of a village (docs/rules.md 4.3) with its receipt of delivery and one receipt of rectification for each
 * item (4.4), all under the same code. Null for a notice, village or meeting that is not on file.
 */
export const buildNotice = (state: State, noticeId: NoticeId, { clean }: NoticeOptions = {}): DocumentModel | null => {
  const notice = state.notice.get(noticeId);
  const village = notice ? state.village.get(notice.village) : undefined;
  const context = notice ? paperContext(state, notice.meeting, notice.date, clean) : null;
  if (!notice || !village || !context) return null;
  const parties = partiesOf(context, village);
  const text = noticeNumber(notice, context.county) ?? '';
  const number = run(text, notice.id);
  const code = run(text === '' ? '' : paperCode(text), notice.id);
  const items = noticeItems(context, notice);
  const of: ReceiptOf = { notice, number, code, townName: parties.townName, partyName: parties.partyName };
  return {
    title: `${paperWords['notice.title']} ${parties.villageName} ${text}`.trim(),
    organ: organOf(context),
    parts: [
      letter(context, of, parties, items),
      deliveryReceipt(context, of),
      ...items.map((item) => rectificationReceipt(context, of, item)),
    ],
  };
};
