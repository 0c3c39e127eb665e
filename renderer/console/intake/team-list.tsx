import type { Preview } from '../../../shared/intake/preview.ts';
import { useText } from '../../ui/text.tsx';

/** What a newer roster changes in the teams on file: who came, who left, whose post is another one. */
export const TeamList = ({ team }: Pick<Preview, 'team'>) => {
  const t = useText();
  if (team.length === 0) return null;
  const count = (is: 'came' | 'left' | 'moved'): number => team.filter((one) => one.is === is).length;
  return (
    <section aria-labelledby="team-changes">
      <h2 className="section-head" id="team-changes">
        {t('intake.team-title', { came: count('came'), left: count('left'), moved: count('moved') })}
      </h2>
      <ul className="team-changes">
        {team.map(({ is, village, name, from, to }) => (
          <li key={`${is}/${village}/${name}/${from}/${to}`}>{t(`intake.team-${is}`, { village, name, from, to })}</li>
        ))}
      </ul>
    </section>
  );
};
