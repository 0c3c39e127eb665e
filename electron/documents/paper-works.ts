import { buildAgenda } from '../../shared/documents/build-agenda.ts';
import { buildAppraisalForms } from '../../shared/documents/build-appraisal-forms.ts';
import { buildCaptureSheets } from '../../shared/documents/build-capture-sheets.ts';
import { buildHostSheets } from '../../shared/documents/build-host-sheets.ts';
import { buildItemForms } from '../../shared/documents/build-item-forms.ts';
import { buildLedger } from '../../shared/documents/build-ledger.ts';
import { buildLedgerPaper } from '../../shared/documents/build-ledger-paper.ts';
import { buildMinutes } from '../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../shared/documents/build-notice.ts';
import { buildProfiles } from '../../shared/documents/build-profiles.ts';
import { buildRegister } from '../../shared/documents/build-register.ts';
import { buildSignIn } from '../../shared/documents/build-sign-in.ts';
import { type DocumentModel, sourcesOf } from '../../shared/documents/model.ts';
import { paperText } from '../../shared/documents/paper-text.ts';
import { stamped } from '../../shared/documents/stamped.ts';
import type { Meeting } from '../../shared/meeting/meeting.ts';
import type { VillageId } from '../../shared/records/ids.ts';
import { all, type State, where } from '../../shared/records/state.ts';
import type { Notice, Paper } from '../../shared/rectification/notice.ts';
import { noticeNumber } from '../../shared/rectification/notice-number.ts';
import { fillWords, paperWords } from '../../shared/text/zh/paper-words.ts';
import type { Day } from '../../shared/time/dates.ts';
import type { RenderTogether } from './docx-renderer.ts';
import { renderLedger } from './ledger-xlsx.ts';

/** The bytes of a paper and the records that its sentences came from. */
export type Made = { readonly bytes: Uint8Array; readonly sources: readonly string[] };

/** One paper to be made: what it is, whose, under which name, and how. */
export type Work = {
  readonly kind: Paper['kind'];
  readonly of: string;
  readonly village: VillageId | null;
  readonly name: string;
  readonly extension: 'docx' | 'xlsx';
  /** A folder of its own inside the meeting's: what is for one reader never lies among the papers for the room. */
  readonly folder?: string;
  readonly make: () => Promise<Made>;
};

type Render = (model: DocumentModel) => Promise<Uint8Array>;

const rendered = async (model: DocumentModel | null, render: Render): Promise<Made> => {
  if (!model) throw new Error('a paper of a record that is not on file');
  return { bytes: await render(model), sources: sourcesOf(model) };
};

const minutesWork = (state: State, meeting: Meeting, today: Day, render: Render): Work => ({
  kind: 'minutes',
  of: meeting.id,
  village: null,
  name: paperWords['file.minutes'],
  extension: 'docx',
  make: () => rendered(buildMinutes(state, meeting.id, { today }), render),
});

const noticeWork = (state: State, notice: Notice, render: Render, clean: (text: string) => string): Work => {
  const village = state.village.get(notice.village)?.name ?? '';
  const number = noticeNumber(notice, all(state, 'county')[0]) ?? '';
  return {
    kind: 'notice',
    of: notice.id,
    village: notice.village,
    name: fillWords(paperWords['file.notice'], { village, number }),
    extension: 'docx',
    make: () => rendered(buildNotice(state, notice.id, { clean }), render),
  };
};

const ledgerWork = (state: State, of: string, today: Day, isRehearsal: boolean): Work => ({
  kind: 'ledger',
  of,
  village: null,
  name: paperWords['file.ledger'],
  extension: 'xlsx',
  make: async () => {
    const built = buildLedger(state, { today });
    const title = isRehearsal ? fillWords(paperWords['rehearsal.title'], { title: built.title }) : built.title;
    const sheet = { ...built, title };
    return { bytes: await renderLedger(sheet), sources: sheet.rows.flatMap(({ sources }) => sources) };
  },
});

const marked = (model: DocumentModel | null, isRehearsal: boolean): DocumentModel | null =>
  model && stamped(model, isRehearsal);

/** What is printed of a meeting as a whole besides the minutes. */
const wholeWork = (kind: 'register' | 'ledger-paper', of: Meeting['id'], make: Work['make']): Work => ({
  kind,
  of,
  village: null,
  name: paperWords[kind === 'register' ? 'file.register' : 'file.ledger'],
  extension: 'docx',
  make,
});

/** The forms for more time and for closing of one notice. */
export const formsWork = (
  state: State,
  notice: Notice,
  { render, isRehearsal }: { readonly render: Render; readonly isRehearsal: boolean },
): Work => {
  const village = state.village.get(notice.village)?.name ?? '';
  const number = noticeNumber(notice, all(state, 'county')[0]) ?? '';
  const name = fillWords(paperWords['file.forms'], { village, number });
  return {
    kind: 'forms',
    of: notice.id,
    village: notice.village,
    name: isRehearsal ? fillWords(paperWords['file.rehearsal'], { name }) : name,
    extension: 'docx',
    make: () => rendered(marked(buildItemForms(state, notice.id), isRehearsal), render),
  };
};

type Build = (state: State, id: Meeting['id'], on: { readonly today: Day }) => DocumentModel | null;

const beforehand: readonly (readonly [Paper['kind'], string, Build])[] = [
  ['agenda', paperWords['file.agenda'], buildAgenda],
  ['profiles', paperWords['file.profiles'], buildProfiles],
  ['sign-in', paperWords['file.sign-in'], buildSignIn],
  ['capture', paperWords['file.capture'], buildCaptureSheets],
  ['appraisal-form', paperWords['file.appraisal-form'], buildAppraisalForms],
  ['host', paperWords['file.host'], buildHostSheets],
];

/** What is printed before a meeting, so that it can be held on paper: agenda, profile sheets, capture sheets. */
export const beforehandWorks = (
  state: State,
  meeting: Meeting,
  { today, render, isRehearsal }: { readonly today: Day; readonly render: Render; readonly isRehearsal: boolean },
): readonly Work[] =>
  beforehand.map(([kind, name, build]) => ({
    kind,
    of: meeting.id,
    village: null,
    name: isRehearsal ? fillWords(paperWords['file.rehearsal'], { name }) : name,
    extension: 'docx',
    ...(kind === 'host' ? { folder: paperWords['folder.host'] } : {}),
    make: () => rendered(marked(build(state, meeting.id, { today }), isRehearsal), render),
  }));

/** The issued notices of a meeting in the order of their numbers; with `villages`, only theirs. */
const issuedNotices = (state: State, meeting: Meeting, villages: readonly VillageId[] | null): readonly Notice[] => {
  const isWanted = ({ meeting: of, village, state: now }: Notice): boolean =>
    of === meeting.id && now === 'issued' && (villages?.includes(village) ?? true);
  return [...where(state, 'notice', isWanted)].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
};

/** The notices one after another, each built when it is asked for; the records of those that were asked for join `sources`. */
const noticeModels = function* (
  state: State,
  notices: readonly Notice[],
  isRehearsal: boolean,
  sources: Set<string>,
): Generator<DocumentModel> {
  const clean = paperText(state);
  for (const { id } of notices) {
    const model = marked(buildNotice(state, id, { clean }), isRehearsal);
    if (!model) continue;
    for (const source of sourcesOf(model)) sources.add(source);
    yield model;
  }
};

/** All notices of a meeting in one file. */
export const togetherWork = (
  state: State,
  meeting: Meeting,
  {
    villages,
    isRehearsal,
    renderTogether,
  }: {
    readonly villages: readonly VillageId[] | null;
    readonly isRehearsal: boolean;
    readonly renderTogether: RenderTogether;
  },
): Work => {
  const name = isRehearsal
    ? fillWords(paperWords['file.rehearsal'], { name: paperWords['file.notices'] })
    : paperWords['file.notices'];
  return {
    kind: 'notices',
    of: meeting.id,
    village: null,
    name,
    extension: 'docx',
    make: async () => {
      const sources = new Set<string>();
      const models = noticeModels(state, issuedNotices(state, meeting, villages), isRehearsal, sources);
      return { bytes: await renderTogether(models, name), sources: [...sources] };
    },
  };
};

/** The papers of a meeting in the order in which they are laid on the table; with `villages`, only the notices of these. */
export const worksOf = (
  state: State,
  meeting: Meeting,
  {
    villages,
    today,
    render,
    isRehearsal,
  }: {
    readonly villages: readonly VillageId[] | null;
    readonly today: Day;
    readonly render: Render;
    readonly isRehearsal: boolean;
  },
): readonly Work[] => {
  const notices = issuedNotices(state, meeting, villages);
  const renderMarked: Render = (model) => render(stamped(model, isRehearsal));
  const clean = paperText(state);
  const works = notices.map((notice) => noticeWork(state, notice, renderMarked, clean));
  const wanted = villages
    ? works
    : [
        minutesWork(state, meeting, today, renderMarked),
        ...works,
        ...(works.length > 0
          ? [
              wholeWork('register', meeting.id, () =>
                rendered(buildRegister(state, meeting.id, { today }), renderMarked),
              ),
            ]
          : []),
        ledgerWork(state, meeting.id, today, isRehearsal),
        wholeWork('ledger-paper', meeting.id, () => rendered(buildLedgerPaper(state, { today }), renderMarked)),
      ];
  if (!isRehearsal) return wanted;
  return wanted.map((work) => ({ ...work, name: fillWords(paperWords['file.rehearsal'], { name: work.name }) }));
};
