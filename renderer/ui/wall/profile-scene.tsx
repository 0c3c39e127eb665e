import { type Language, translate } from '../../../shared/text/translate.ts';
import type { SceneOf } from '../../../shared/views/room-view.ts';
import { IssueRows } from './issue-rows.tsx';
import { IssuesCaption } from './issues-scene.tsx';
import { TeamTable } from './team-table.tsx';
import { VillageFigures } from './village-figures.tsx';
import { WallHead } from './wall-head.tsx';

type Props = { readonly scene: SceneOf<'profile'>; readonly language: Language };

const hasTable = (scene: SceneOf<'profile'>): boolean => scene.team.length > 0 || scene.page.at === 1;

/** The two-committee profile: who runs the village, what is vacant, what is owed and for how long. */
export const ProfileScene = ({ scene, language }: Props) => (
  <div className="wall-page">
    <WallHead head={scene.head} language={language} page={scene.page} />
    {hasTable(scene) ? (
      <div className={scene.figures ? 'wall-profile' : 'wall-profile whole'}>
        {scene.teamSize + scene.vacant === 0 ? (
          <p className="none">{translate(language, 'wall.no-team')}</p>
        ) : (
          <TeamTable rows={scene.team} size={scene.teamSize} vacant={scene.vacant} language={language} />
        )}
        {scene.figures ? <VillageFigures figures={scene.figures} language={language} /> : null}
      </div>
    ) : null}
    {scene.issues.length > 0 || scene.page.at === 1 ? (
      <div className={hasTable(scene) ? 'wall-issue-list low' : 'wall-issue-list'}>
        <IssuesCaption count={scene.issueCount} overdue={scene.overdueCount} language={language} />
        {scene.issues.length > 0 ? <IssueRows rows={scene.issues} hasOwners={false} /> : null}
      </div>
    ) : null}
  </div>
);
