import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../electron/documents/block-measures.ts';
import { childrenOf } from '../../electron/documents/docx-blocks.ts';
import { settingOf } from '../../electron/documents/docx-text.ts';
import { docxWriter } from '../../electron/documents/docx-writer.ts';
import { standardFaces, systemFaces } from '../../electron/documents/faces.ts';
import { framingsOf, packDocument } from '../../electron/documents/pack-document.ts';
import { buildAgenda } from '../../shared/documents/build-agenda.ts';
import { buildMinutes } from '../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../shared/documents/build-notice.ts';
import { buildProfiles } from '../../shared/documents/build-profiles.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { meetingId, noticeId } from '../../shared/records/ids.ts';
import type { OwnState } from '../../shared/records/state.ts';
import { aVillage } from '../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../support/meeting-state.ts';

const m1 = meetingId.parse('m1');
const today = { today: '2026-09-21' };
const named = (name: string): OwnState =>
  sampleMeeting({ village: sampleRecords.village.map((one) => (one.id === 'v-liuwan' ? aVillage({ name }) : one)) });

const papersOf = (state: OwnState): readonly DocumentModel[] =>
  [
    buildMinutes(state, m1, today),
    buildNotice(state, noticeId.parse('n1')),
    buildProfiles(state, m1, today),
    buildAgenda(state, m1, today),
  ].flatMap((model) => model ?? []);

const papers = [sampleMeeting(), named('<w:p>&"\'䶮村')].flatMap(papersOf);

const decoder = new TextDecoder();
/** The parts of a package as text; when it was made stands in one of them and is no part of the comparison. */
const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx))
      .filter(([, bytes]) => bytes.length > 0)
      .map(([name, bytes]) => [name, decoder.decode(bytes).replace(/T\d\d:\d\d:[\d.]+Z/g, '')]),
  );

/** The first place where two packages differ, with what stands there; null where they are the same. */
const firstDifference = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) => {
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [here, there] = [one[name]?.split(/(?=<)/) ?? [], other[name]?.split(/(?=<)/) ?? []];
    const at = here.findIndex((sign, index) => sign !== there[index]);
    const around = [at - 3, at + 6] as const;
    if (at >= 0 || here.length !== there.length) {
      return { name, here: here.slice(...around).join(''), there: there.slice(...around).join('') };
    }
  }
  return null;
};

describe('papers whose common parts are made once', () => {
  test.each([
    ['标准', standardFaces],
    ['系统自带', systemFaces],
  ])('are part by part what the library packs paper by paper, in the faces %s', async (_, faces) => {
    const writer = docxWriter(faces);
    const setting = settingOf(faces);
    for (const model of [...papers, ...papers.map((model) => ({ ...model, stamp: '演练稿' }))]) {
      const alone = await packDocument(model, setting, framingsOf(model), ({ blocks }) =>
        blocks.flatMap((block) => childrenOf(block, setting, measuresOf(block))),
      );
      expect(firstDifference(partsOf(await writer.write(model)), partsOf(alone))).toBeNull();
    }
  });

  test('keep nothing of the paper before: the same paper comes out the same after others', async () => {
    const [first, second] = papers;
    if (!first || !second) throw new Error('no papers');
    const writer = docxWriter(standardFaces);
    const before = partsOf(await writer.write(first));
    await writer.write(second);
    expect(partsOf(await writer.write(first))).toEqual(before);
  });
});
