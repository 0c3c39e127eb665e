import { doubtWords } from '../shared/intake/doubt-words.ts';
import { unknownTown } from '../shared/intake/place-of-entry.ts';
import type { Plan } from '../shared/intake/plan.ts';
import type { Doubt } from '../shared/intake/preview.ts';
import type { AnyRecord } from '../shared/records/kinds.ts';
import { all, applyChanges, emptyState, type State, where } from '../shared/records/state.ts';
import { translate } from '../shared/text/translate.ts';
import { isDirectorPost, isSecretaryPost } from '../shared/village/team.ts';

/** Why a file cannot be taken: the code of the refusal and its sentence. */
export type IntakeRefusal = { readonly code: string; readonly message: string };

type Post = AnyRecord<'post'>;

const town = (state: State, village: AnyRecord<'village'>): string =>
  (state.unit.get(village.town)?.name ?? '').replace(unknownTown, '');

const placeOf = (state: State, id: AnyRecord<'village'>['id']) => {
  const village = state.village.get(id);
  return { town: village ? town(state, village) : '', village: village?.name ?? '' };
};

const postOf = ({ committee, post, since, until }: Post) => ({
  committee,
  post,
  since: since ?? null,
  until: until ?? null,
});

const holds = (posts: readonly Post[], committee: Post['committee'], isIt: (post: string) => boolean): boolean =>
  posts.some((post) => post.committee === committee && isIt(post.post));

const membersOf = (state: State, met: Plan['met']) =>
  all(state, 'person').flatMap((person) => {
    const posts = where(state, 'post', (post) => post.person === person.id);
    const village = posts[0]?.village ?? met.get(person.id);
    if (!village) return [];
    const sits = (committee: Post['committee']): boolean => posts.some((post) => post.committee === committee);
    return [
      {
        ...placeOf(state, village),
        name: person.name,
        sex: person.sex ?? null,
        birth: person.birth ? person.birth + (person.birthDay ? `-${person.birthDay}` : '') : null,
        schooling: person.schooling ?? null,
        joined: person.joined ?? null,
        phone: person.phone ?? null,
        idNumber: person.idNumber ?? null,
        posts: posts.map(postOf),
        oneShoulder: holds(posts, 'party', isSecretaryPost) && holds(posts, 'villagers', isDirectorPost),
        inBoth: sits('party') && sits('villagers'),
      },
    ];
  });

const villagesOf = (state: State) =>
  all(state, 'village').map(({ id, town: _town, order: _order, ...village }) => ({
    ...village,
    town: placeOf(state, id).town,
    committees: where(state, 'committee', (committee) => committee.village === id).map(
      ({ kind, posts, electedOn, termEnd }) => ({ kind, posts, electedOn, termEnd }),
    ),
    vacancies: where(state, 'post', (post) => post.village === id && post.person === undefined).map(postOf),
    reserves: where(state, 'reserve', (reserve) => reserve.village === id).map(
      ({ id: _id, village: _village, ...reserve }) => reserve,
    ),
    years: where(state, 'yearFacts', (facts) => facts.village === id).map(
      ({ id: _id, village: _village, ...facts }) => facts,
    ),
  }));

const issuesOf = (state: State) => {
  const groups = [...new Set(all(state, 'issue').flatMap(({ group }) => group ?? []))];
  return all(state, 'issue').map(({ id, village, round, previous, group, ...issue }) => ({
    ...placeOf(state, village),
    ...issue,
    // Ids are made anew each time: what matters is which issues belong together.
    ...(group ? { group: groups.indexOf(group) + 1 } : {}),
    round: (round && state.round.get(round)?.number) ?? null,
    previous: (previous && state.issue.get(previous)?.number) ?? null,
    diagnoses: where(state, 'diagnosis', (diagnosis) => diagnosis.issue === id).map(({ text }) => text),
    prescriptions: where(state, 'prescription', (prescription) => prescription.issue === id).map(
      ({ measure, leadUnit, person, due }) => ({
        measure,
        leadUnit: leadUnit ?? null,
        person: person ?? null,
        due: due ?? null,
      }),
    ),
  }));
};

const say = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]): string =>
  translate('zh', key, values);

const doubtOf = (plan: Plan, doubt: Doubt) => {
  const { what, why } = doubtWords(say, 'zh', doubt);
  return {
    sheet: plan.sheets[doubt.sheet]?.sheet.name ?? '',
    row: doubt.row,
    cell: doubt.cell,
    code: doubt.code,
    message: `${what}${why}`,
  };
};

const leftOutOf = (plan: Plan) =>
  plan.sheets.flatMap(({ sheet, table }, at) => {
    const footRows = (table?.roles ?? []).flatMap((role, row) =>
      role === 'foot' || role === 'hidden' ? [{ row: row + 1, why: role }] : [],
    );
    const refusedRows = (table?.rows ?? []).flatMap(({ number }) => {
      const doubt = plan.doubts.find((one) => one.sheet === at && one.row === number);
      return plan.rows.get(`${at}/${number}`) === 'left-out'
        ? [{ row: number, why: doubt?.code ?? 'not-a-record' }]
        : [];
    });
    return [...footRows, ...refusedRows]
      .toSorted((one, other) => one.row - other.row)
      .map((left) => ({ sheet: sheet.name, ...left }));
  });

/**
 * What an import of one file into an empty county would lead to, as plain data: every village, member and issue with the
 * names of the fields of the records, every doubt at its cell, every row that is left out. Nothing is written anywhere.
 */
export const intakeReport = (plan: Plan) => {
  const state = emptyState();
  applyChanges(state, plan.changes);
  return {
    kind: plan.kind,
    sheets: plan.sheets.map(({ sheet, table, skipped }) => ({ name: sheet.name, used: table !== null, why: skipped })),
    villages: villagesOf(state),
    members: membersOf(state, plan.met),
    issues: issuesOf(state),
    doubts: plan.doubts.map((doubt) => doubtOf(plan, doubt)),
    leftOut: leftOutOf(plan),
    refused: null,
  };
};

/** The same form for a file that cannot be taken. */
export const refusedReport = (refused: IntakeRefusal, sheets: readonly string[]) => ({
  kind: null,
  sheets: sheets.map((name) => ({ name, used: false, why: refused.code })),
  villages: [],
  members: [],
  issues: [],
  doubts: [],
  leftOut: [],
  refused,
});
