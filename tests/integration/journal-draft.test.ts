import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../electron/journal/disk.ts';
import { createDraftSlot, readDraft } from '../../electron/journal/draft.ts';
import { findSettings } from '../../electron/settings/find-settings.ts';
import { type Draft, draftSchema } from '../../shared/journal/draft.ts';
import { line } from '../../shared/meeting/meeting.ts';
import { emptyState, stateOf } from '../../shared/records/state.ts';
import { aFolder, testSeal } from '../support/journals.ts';

const aDraft = (text: string): Draft =>
  draftSchema.parse({
    line: 'line-1',
    meeting: 'm-1',
    kind: 'symptom',
    speakerState: 'unknown',
    isOffRecord: false,
    text,
  });
const slotIn = async () => {
  const path = join(await aFolder(), 'draft.json');
  return { path, slot: createDraftSlot(realDisk, path, testSeal) };
};
const found = (path: string, state = emptyState()) => readDraft(path, state, '1', testSeal);

describe('the unsent line', () => {
  test('is there again after a start, as it was last typed', async () => {
    const { path, slot } = await slotIn();
    await Promise.all(['后', '后备', '后备干部不足'].map((text) => slot.keep(aDraft(text))));
    expect(await found(path)).toEqual({ draft: aDraft('后备干部不足'), notices: [] });
  });

  test('is gone once it was sent, also where it was still being kept', async () => {
    const { path, slot } = await slotIn();
    await Promise.all([slot.keep(aDraft('后备干部不足')), slot.drop()]);
    expect(await found(path)).toEqual({ draft: null, notices: [] });
  });

  test('is not offered again when its line is in the journal', async () => {
    const { path, slot } = await slotIn();
    await slot.keep(aDraft('后备干部不足'));
    const sent = line.schema.parse({
      id: 'line-1',
      meeting: 'm-1',
      kind: 'symptom',
      at: '2026-11-25T09:30:00',
      speakerState: 'unknown',
      text: '后备干部不足',
      lane: 'room',
      isOffRecord: false,
      wall: 'shown',
    });
    expect((await found(path, stateOf({ line: [sent] }))).draft).toBeNull();
  });

  test.each(['', '{"line":', '{"line":"line-1"}', '\u0000\u0000\u0000'])(
    'that cannot be read (%j) is set aside and told, and the start goes on',
    async (text) => {
      const { path } = await slotIn();
      await writeFile(path, text);
      const { draft, notices } = await found(path);
      expect([draft, notices]).toEqual([
        null,
        [{ code: 'draft-damaged', values: { file: path.replace('.json', '.damaged-1.json') } }],
      ]);
      expect(await readFile(path.replace('.json', '.damaged-1.json'), 'utf8')).toBe(text);
    },
  );
});

describe('settings', () => {
  test('that were never stored are the usual ones', async () => {
    const { settings, notices } = findSettings(join(await aFolder(), 'settings.json'), '1');
    expect([settings.language, settings.theme, notices]).toEqual(['zh', 'light', []]);
  });

  test.each(['', '{"v":1,"langu', 'null', '{"v":1,"language":"fr"}', '\u0000'])(
    'that are damaged (%j) never stop the start, are kept aside and told',
    async (text) => {
      const folder = await aFolder();
      await writeFile(join(folder, 'settings.json'), text);
      const { settings, notices } = findSettings(join(folder, 'settings.json'), '1');
      expect([settings.language, notices.map(({ code }) => code), await readdir(folder)]).toEqual([
        'zh',
        ['settings-damaged'],
        ['settings.json.damaged-1'],
      ]);
    },
  );
});
