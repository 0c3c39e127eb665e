import { type ReactNode, useState } from 'react';
import type { State } from '../../../shared/records/state.ts';
import { durationWords } from '../../../shared/time/duration.ts';
import { dateInTable } from '../../../shared/time/format.ts';
import type { Team, TeamMember, Vacancy } from '../../../shared/village/team.ts';
import { useLanguage, useText } from '../../ui/text.tsx';

type Props = { readonly state: State; readonly team: Team };

const covered = (phone: string): string => phone.replace(/^(.{3}).*(.{4})$/, '$1****$2');

const Post = ({ post }: { readonly post: string | null }) =>
  post === null ? <td className="i3">—</td> : <td>{post}</td>;

type MemberProps = {
  readonly member: TeamMember;
  readonly phone: string | undefined;
  readonly hasSupervision: boolean;
};

const MemberRow = ({ member, phone, hasSupervision }: MemberProps) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <tr>
      <td>
        {member.isOneShoulder ? <b>{member.name}</b> : member.name}
        {member.isOneShoulder && <span className="tag">{t('post.one-shoulder')}</span>}
      </td>
      <td>{member.sex === null ? '' : t(`village.${member.sex}`)}</td>
      <td className="village-wide">{member.birth === null ? '' : dateInTable(language, member.birth)}</td>
      <td className="num village-age">{member.age ?? ''}</td>
      <td className="village-wide">{member.schooling ?? ''}</td>
      <Post post={member.party} />
      <Post post={member.villagers} />
      {hasSupervision && <Post post={member.supervision} />}
      <td className="num">{member.since === null ? '' : dateInTable(language, member.since)}</td>
      <td className="i3 num">{phone ?? ''}</td>
    </tr>
  );
};

const VacancyRow = ({ vacancy, hasSupervision }: { readonly vacancy: Vacancy; readonly hasSupervision: boolean }) => {
  const t = useText();
  const { language } = useLanguage();
  const { committee, post, duration } = vacancy;
  const words = post ?? t('village.vacant-post');
  return (
    <tr className="red">
      <td>
        <b>{t('post.vacant')}</b>
      </td>
      <td />
      <td className="village-wide" />
      <td />
      <td className="village-wide" />
      <Post post={committee === 'party' ? words : null} />
      <Post post={committee === 'villagers' ? words : null} />
      {hasSupervision && <td />}
      <td className="num">{duration === null ? '' : durationWords(language, duration)}</td>
      <td />
    </tr>
  );
};

const TeamHead = ({ hasSupervision }: { readonly hasSupervision: boolean }) => {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{t('village.name')}</th>
        <th scope="col">{t('village.sex')}</th>
        <th scope="col" className="village-wide">
          {t('village.birth')}
        </th>
        <th scope="col" className="num village-age">
          {t('village.age')}
        </th>
        <th scope="col" className="village-wide">
          {t('village.schooling')}
        </th>
        <th scope="col">{t('committee.party')}</th>
        <th scope="col">{t('committee.villagers')}</th>
        {hasSupervision && <th scope="col">{t('committee.supervision')}</th>}
        <th scope="col" className="num">
          {t('village.since')}
        </th>
        <th scope="col" className="num">
          {t('village.phone')}
        </th>
      </tr>
    </thead>
  );
};

const Summary = ({ team, children }: { readonly team: Team; readonly children: ReactNode }) => {
  const t = useText();
  const { size, inBoth, crossShare } = team;
  const vacant = team.vacancies.length;
  return (
    <h2 className="section-head">
      {t('village.team')}
      <span>
        {vacant > 0 ? t('village.team-vacant', { count: size, vacant }) : t('village.team-size', { count: size })}
      </span>
      <span className="h">{t(team.hasOneShoulder ? 'village.one-shoulder-yes' : 'village.one-shoulder-no')}</span>
      <span className="h">
        {crossShare === null
          ? t('village.in-both', { count: inBoth })
          : t('village.in-both-share', { count: inBoth, share: crossShare })}
      </span>
      <span className="grow" />
      {children}
    </h2>
  );
};

/** Everybody who holds a post, the vacant posts, and what follows from them; phones stay covered until they are asked for. */
export const TeamPart = ({ state, team }: Props) => {
  const t = useText();
  const [areShown, setShown] = useState(false);
  // Two vacant posts may be alike in everything that is known of them.
  const vacancies = team.vacancies.map((vacancy, index) => ({ vacancy, key: `${vacancy.committee} ${index}` }));
  const people = [...team.members, ...team.supervisors];
  const hasSupervision = people.some(({ supervision }) => supervision !== null);
  const phoneOf = ({ person }: TeamMember): string | undefined => {
    const phone = state.person.get(person)?.phone;
    return phone === undefined || areShown ? phone : covered(phone);
  };
  if (people.length === 0) return <p className="i2">{t('village.no-team')}</p>;
  return (
    <section>
      <Summary team={team}>
        <button type="button" className="village-plain" aria-pressed={areShown} onClick={() => setShown(!areShown)}>
          {t(areShown ? 'village.hide-phones' : 'village.show-phones')}
        </button>
      </Summary>
      <table className="tt">
        <TeamHead hasSupervision={hasSupervision} />
        <tbody>
          {people.map((member) => (
            <MemberRow key={member.person} member={member} phone={phoneOf(member)} hasSupervision={hasSupervision} />
          ))}
          {vacancies.map(({ vacancy, key }) => (
            <VacancyRow key={key} vacancy={vacancy} hasSupervision={hasSupervision} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
