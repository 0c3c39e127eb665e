import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openIntakeRoom } from '../../electron/intake/intake-room.ts';
import { loadSample, sampleFiles } from '../../electron/intake/load-sample.ts';
import type { StartReader } from '../../electron/intake/reader.ts';
import { openReading, plannedRecords } from '../../electron/intake/reading.ts';
import { safeKey } from '../../shared/intake/asking.ts';
import { previewSchema } from '../../shared/intake/preview.ts';
import { all, where } from '../../shared/records/state.ts';
import { type IntakeCounty, intakeCounty, wholeState } from '../support/intake-county.ts';
import { builtReader } from '../support/intake-reader.ts';

const folder = join(import.meta.dirname, '../fixtures/sample-county');

const post = z.object({ committee: z.string(), post: z.string(), acting: z.boolean().optional() });
const text = z.string();
const truthSchema = z.object({
  counts: z.object({ villages: z.number(), towns: z.number(), posts: z.number(), vacancies: z.number() }),
  members: z.array(
    z.object({
      village: text,
      name: text,
      sex: text,
      birth: text.nullable(),
      schooling: text,
      since: text.nullable(),
      posts: z.array(post),
      identityNumber: text.optional(),
      row: z.number(),
    }),
  ),
  vacancies: z.array(z.object({ village: text, committee: text, post: text, since: text })),
  villages: z.array(
    z.object({
      town: text,
      village: text,
      kind: text,
      households: z.number(),
      residents: z.number(),
      partyMembers: z.number(),
      women: z.number(),
      under35: z.number(),
      over60: z.number(),
      income2024: z.number(),
      income2025: z.number(),
      recruits2024: z.number(),
      recruits2025: z.number(),
      satisfaction: z.number(),
      firstSecretary: text,
      townOfficial: text,
      countyLeader: text,
      branchPosts: z.number(),
      committeePosts: z.number(),
      election: text,
    }),
  ),
  reserves: z.array(
    z.object({
      village: text,
      name: text,
      sex: text,
      schooling: text,
      source: text,
      mentor: text,
      birth: text,
      entered: text,
    }),
  ),
  issues: z.array(
    z.object({
      number: text,
      round: z.number(),
      village: text,
      text,
      sinceText: text,
      since: text.nullable(),
      doubt: text,
      sources: z.array(text),
      demand: text,
      unit: text,
      owner: text,
      due: text,
      state: text,
      closed: text.nullable(),
      notice: text,
      previous: text.optional(),
    }),
  ),
  participants: z.array(z.object({ short: text, name: text, post: text, role: text, phone: text })),
});
const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));

const shared = { start: null as StartReader | null, county: intakeCounty() };
const reader = (): StartReader => {
  if (!shared.start) throw new Error('not built');
  return shared.start;
};
const county = (): IntakeCounty => shared.county;
const villageName = (id: string): string => county().state.village.get(id)?.name ?? '';
const committees: Readonly<Record<string, string>> = { party: '支委', villagers: '村委', supervision: '监委' };
const sexes = { male: '男', female: '女' };

beforeAll(async () => {
  shared.start = await builtReader();
  await loadSample(shared.county.services, folder, reader());
});

const membersRead = () => {
  const { state } = county();
  return where(state, 'person', (person) => all(state, 'post').some((held) => held.person === person.id)).map(
    (person) => {
      const posts = where(state, 'post', (held) => held.person === person.id);
      return {
        village: villageName(posts[0]?.village ?? ''),
        name: person.name,
        sex: person.sex ? sexes[person.sex] : null,
        birth: person.birth ?? null,
        schooling: person.schooling ?? null,
        since: posts[0]?.since?.slice(0, 7) ?? null,
        posts: posts
          .map(({ committee, post: name, isActing }) => `${committees[committee]}${name}${isActing ? '代' : ''}`)
          .sort(),
        id: person.idNumber ?? null,
      };
    },
  );
};

const inOrder = <T extends { readonly village: string; readonly name: string; readonly birth: string | null }>(
  list: readonly T[],
): T[] => [...list].sort((a, b) => (`${a.village}${a.name}${a.birth}` < `${b.village}${b.name}${b.birth}` ? -1 : 1));

describe('the sample county', () => {
  test('comes in whole: each member with the posts, dates and number that the roster means', () => {
    // The two who share one cell: only names, posts and the day of taking office are sure (docs/rules.md 5).
    const sharing = new Set(truth.members.filter(({ birth }) => birth === null).map(({ name }) => name));
    const expected = truth.members.map(({ village, name, sex, birth, schooling, since, posts, identityNumber }) => ({
      village,
      name,
      sex: sharing.has(name) ? null : sex,
      birth,
      schooling: sharing.has(name) ? null : schooling,
      since,
      posts: posts.map((held) => `${held.committee}${held.post}${held.acting ? '代' : ''}`).sort(),
      id: identityNumber ?? null,
    }));
    expect(inOrder(membersRead())).toEqual(inOrder(expected));
  });

  test('keeps its vacancies as posts that nobody holds, each with its since when', () => {
    const read = where(county().state, 'post', ({ person }) => !person).map(
      ({ village, committee, post: name, since }) => [villageName(village), committees[committee], name, since].join(),
    );
    expect(read.sort()).toEqual(
      truth.vacancies.map((gap) => [gap.village, gap.committee, gap.post, gap.since].join()).sort(),
    );
  });

  test('knows the figures, posts and election of each village', () => {
    const { state } = county();
    const read = all(state, 'village').map((village) => {
      const seats = where(state, 'committee', (committee) => committee.village === village.id);
      const facts = (year: number) =>
        where(state, 'yearFacts', (one) => one.village === village.id && one.year === year)[0];
      const seat = (kind: string) => seats.find((committee) => committee.kind === kind);
      return {
        town: state.unit.get(village.town)?.name,
        village: village.name,
        kind: village.kind === 'community' ? '社区' : '村',
        households: village.households,
        residents: village.residents,
        partyMembers: village.partyMembers,
        women: village.partyWomen,
        under35: village.partyUnder35,
        over60: village.partyOver60,
        income2024: facts(2024)?.income,
        income2025: facts(2025)?.income,
        recruits2024: facts(2024)?.recruits,
        recruits2025: facts(2025)?.recruits,
        satisfaction: facts(2025)?.satisfaction,
        firstSecretary: village.firstSecretary ?? '',
        townOfficial: village.townOfficial,
        countyLeader: village.countyLeader,
        branchPosts: seat('party')?.posts,
        committeePosts: seat('villagers')?.posts,
        election: seat('party')?.electedOn?.slice(0, 7),
      };
    });
    expect(read).toEqual(truth.villages);
  });

  test('knows every reserve, and that three villages have none', () => {
    const read = all(county().state, 'reserve').map((one) => ({
      village: villageName(one.village),
      name: one.name,
      sex: one.sex ? sexes[one.sex] : '',
      schooling: one.schooling,
      source: one.source,
      mentor: one.mentor,
      birth: one.birth ?? null,
      entered: one.entered?.slice(0, 7),
    }));
    expect(inOrder(read)).toEqual(inOrder(truth.reserves));
  });

  test('knows each issue of two rounds with its measure, owner, deadline and state', () => {
    const { state } = county();
    const words = {
      closed: '已销号',
      doing: '整改中',
      'to-accept': '待验收',
      unsigned: '待签收',
      none: '未交办',
      cancelled: '已撤销',
    };
    const read = all(state, 'issue').map((issue) => {
      const measure = where(state, 'prescription', (one) => one.issue === issue.id)[0];
      return {
        number: issue.number,
        round: state.round.get(issue.round ?? '')?.number,
        village: villageName(issue.village),
        text: issue.summary,
        sinceText: issue.since.text,
        demand: measure?.measure,
        unit: measure?.leadUnit,
        owner: measure?.person,
        due: measure?.due?.date,
        state: issue.hasRelapsed ? '反弹' : words[issue.state],
        closed: issue.closedOn ?? null,
        notice: issue.noticeNumber,
        previous: issue.previous ? state.issue.get(issue.previous)?.number : undefined,
      };
    });
    // 逾期 is computed from the deadline and not a state of the record.
    const expected = truth.issues.map(({ since, doubt, sources, state: was, ...rest }) => ({
      ...rest,
      state: was === '逾期' ? '整改中' : was,
    }));
    expect(read).toEqual(expected.map((issue) => ({ previous: undefined, ...issue })));
  });

  test('reads since when only as surely as the ledger says it', () => {
    const read = new Map(all(county().state, 'issue').map(({ number, since }) => [number, since]));
    for (const issue of truth.issues) {
      const since = read.get(issue.number);
      if (issue.doubt === 'event') expect(['event', 'unknown']).toContain(since?.doubt);
      else expect([issue.number, since?.from]).toEqual([issue.number, issue.since]);
    }
  });

  test('counts 换届以来 from the election on file, unless that came after the issue was closed', () => {
    const events = where(county().state, 'issue', ({ since }) => since.text === '换届以来');
    expect(events.length).toBeGreaterThan(0);
    for (const { since, closedOn } of events) {
      if (since.doubt === 'event') expect(since.from <= (closedOn ?? '9999')).toBe(true);
      else expect(since).toEqual({ from: null, doubt: 'unknown', text: '换届以来' });
    }
  });

  test('knows who comes to the meeting, from which unit and in which part', () => {
    const { state } = county();
    const parts: Readonly<Record<string, string>> = {
      chair: '主持人',
      minutes: '记录人',
      attends: '出席',
      people: '群众代表',
    };
    const read = where(state, 'person', ({ unit }) => unit !== undefined).map((person) => ({
      short: state.unit.get(person.unit ?? '')?.shortName,
      name: person.name,
      post: person.title,
      role: parts[person.usualDuty ?? person.usualRole ?? ''],
      phone: person.phone,
    }));
    expect(read).toEqual(truth.participants);
  });

  test('is one transaction that one step takes back, and tells how far it is', async () => {
    const fresh = intakeCounty();
    const before = wholeState(fresh.state);
    await loadSample(fresh.services, folder, reader());
    expect(fresh.transactions()).toBe(1);
    expect(fresh.told.at(-1)).toBe('intake/progress {"done":5,"of":5}');
    fresh.undo();
    expect(wholeState(fresh.state)).toBe(before);
  });

  test.each(sampleFiles)('says of %s.xlsx, read a second time, that all of it is the same', async (name) => {
    const { state } = county();
    const reading = openReading(reader());
    const asked = { kind: null, answers: {}, fallback: safeKey, today: '2026-09-22', of: { id: name, file: name } };
    await reading.read(join(folder, `${name}.xlsx`));
    await reading.take(plannedRecords(state));
    const { changes } = await reading.changes({ ...asked, applies: false });
    const { counts } = await reading.preview({ ...asked, applies: false });
    reading.close();
    expect(changes).toEqual([]);
    expect(counts).toMatchObject({ new: 0, changed: 0, doubtful: 0 });
  });
});

describe('the preview of the roster', () => {
  const previewed = async (into: IntakeCounty) => {
    const room = openIntakeRoom(into.services, reader());
    return { room, preview: await room.read(join(folder, 'roster.xlsx'), null) };
  };

  test('asks at L94, N112 and D121, and notes what it settled itself', async () => {
    const { preview } = await previewed(intakeCounty());
    const asked = preview.doubts.filter(({ choices }) => choices.length > 0).map(({ cell, code }) => `${cell} ${code}`);
    expect(asked).toEqual(['L94 month-ambiguous', 'N112 id-digits-lost', 'D121 several-names']);
    const noted = preview.doubts
      .filter(({ choices }) => choices.length === 0)
      .map(({ cell, code }) => `${cell} ${code}`);
    expect(noted).toEqual(['K123 acting-noted', 'D169 equal-names-noted', 'D220 equal-names-noted']);
    expect(preview.counts).toEqual({ new: 667, changed: 0, same: 0, doubtful: 3, leftOut: 5 });
  });

  test('holds no ID number and no telephone number in full, and fits its schema', async () => {
    const { preview } = await previewed(intakeCounty());
    expect(previewSchema.parse(preview)).toEqual(preview);
    const loose = JSON.stringify(preview);
    expect(loose.match(/\d{17}[\dX]/g)).toBeNull();
    expect(loose.match(/1[3-9]\d{9}/g)).toBeNull();
    const member = truth.members.find(({ identityNumber }) => identityNumber);
    expect(loose).toContain(`****${member?.identityNumber?.slice(-4)}`);
  });

  test('writes nothing while a doubt is open', async () => {
    const fresh = intakeCounty();
    const { room, preview } = await previewed(fresh);
    await expect(room.confirm({ preview: preview.id, answers: {} })).rejects.toMatchObject({
      code: 'doubts-open',
      values: { count: 3 },
    });
    expect(fresh.transactions()).toBe(0);
  });

  test('writes the answers that were given: October, and both names with one row', async () => {
    const fresh = intakeCounty();
    const { room, preview } = await previewed(fresh);
    const ids = preview.doubts.filter(({ choices }) => choices.length > 0).map(({ id }) => id);
    const answers = Object.fromEntries(ids.map((id, at) => [id, ['2', '0', '2'][at] ?? '0']));
    await room.confirm({ preview: preview.id, answers });
    const named = (name: string) => where(fresh.state, 'person', (person) => person.name === name)[0];
    expect(
      where(fresh.state, 'post', ({ person }) => person === named('闻人杰')?.id).map(({ since }) => since),
    ).toContain('2021-10');
    expect([named('李芳')?.birth, named('张秀兰')?.birth]).toEqual(['1990-04', '1990-04']);
    expect(named('单云帆')?.idNumber).toBeUndefined();
    expect(all(fresh.state, 'village')).toHaveLength(truth.counts.villages);
    fresh.undo();
    expect(wholeState(fresh.state)).toBe(wholeState(intakeCounty().state));
  });

  test('is out of date once another import changed what it says', async () => {
    const fresh = intakeCounty();
    const first = await previewed(fresh);
    await loadSample(fresh.services, folder, reader());
    const answers = Object.fromEntries(first.preview.doubts.map(({ id }) => [id, '0']));
    await expect(first.room.confirm({ preview: first.preview.id, answers })).rejects.toMatchObject({
      code: 'preview-stale',
    });
    expect(fresh.transactions()).toBe(1);
  });

  test('is gone once it was dropped', async () => {
    const { room, preview } = await previewed(intakeCounty());
    room.drop();
    await expect(room.confirm({ preview: preview.id, answers: {} })).rejects.toMatchObject({ code: 'no-such-preview' });
  });
});
