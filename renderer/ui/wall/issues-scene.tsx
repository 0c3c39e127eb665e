import { type Language, translate } from '../../../shared/text/translate.ts';
import type { SceneOf } from '../../../shared/views/room-view.ts';
import { IssueRows } from './issue-rows.tsx';
import { WallHead } from './wall-head.tsx';

type Props = { readonly scene: SceneOf<'issues'>; readonly language: Language };
type CaptionProps = { readonly count: number; readonly overdue: number; readonly language: Language };

/** How many issues are open, and how many of them are late. */
export const IssuesCaption = ({ count, overdue, language }: CaptionProps) => (
  <div className="wall-caption">
    <b>{count === 0 ? translate(language, 'wall.no-issues') : translate(language, 'wall.open-issues', { count })}</b>
    {overdue === 0 ? null : (
      <span className="late">{translate(language, 'wall.issues-overdue', { count: overdue })}</span>
    )}
  </div>
);

/** All open issues of the village in turn, with who owes what by when. */
export const IssuesScene = ({ scene, language }: Props) => (
  <div className="wall-page">
    <WallHead head={scene.head} language={language} page={scene.page} />
    <div className="wall-issue-list">
      <IssuesCaption count={scene.issueCount} overdue={scene.overdueCount} language={language} />
      <IssueRows rows={scene.issues} hasOwners={true} />
    </div>
  </div>
);
