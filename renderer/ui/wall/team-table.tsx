import { type Language, translate } from '../../../shared/text/translate.ts';
import { longCell } from '../../../shared/views/profile-fit.ts';
import type { TeamRow } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';

type Props = {
  readonly rows: readonly TeamRow[];
  readonly size: number;
  readonly vacant: number;
  readonly language: Language;
};

const cell = (text: string): string => (widthOf(text) > longCell ? 'long' : '');

const Row = ({ row, language }: { readonly row: TeamRow; readonly language: Language }) => (
  <tr className={row.isVacant ? 'owed' : ''}>
    <td className={`name ${cell(row.name)}`}>
      {row.name}
      {row.isOneShoulder ? <span className="tag">{translate(language, 'post.one-shoulder')}</span> : null}
    </td>
    <td className={cell(row.party)}>{row.party}</td>
    <td className={cell(row.villagers)}>{row.villagers}</td>
    <td className="number age">{row.age}</td>
    <td className={`number ${cell(row.since)}`}>{row.since}</td>
  </tr>
);

/** The team with the posts in both committees; vacancies last, in red: somebody owes a person. */
export const TeamTable = ({ rows, size, vacant, language }: Props) => (
  <table className="wall-team">
    <thead>
      <tr>
        <th className="name">
          {vacant === 0
            ? translate(language, 'wall.team-size', { count: size })
            : translate(language, 'wall.team-vacant', { count: size, vacant })}
        </th>
        <th>{translate(language, 'wall.party-post')}</th>
        <th>{translate(language, 'wall.villagers-post')}</th>
        <th className="number age">{translate(language, 'wall.age')}</th>
        <th className="number since">{translate(language, 'wall.in-post')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name stay two, and rows are never moved
        <Row key={index} row={row} language={language} />
      ))}
    </tbody>
  </table>
);
