import { type Language, translate } from '../../../shared/text/translate.ts';
import type { SceneOf } from '../../../shared/views/room-view.ts';
import { RehearsalWord } from './rehearsal-word.tsx';

type Props = { readonly scene: SceneOf<'idle'>; readonly language: Language };

/** Before the meeting: whose meeting it will be, so that the projector can be set sharp by it. */
export const IdleScene = ({ scene, language }: Props) => (
  <div className="wall-idle">
    <RehearsalWord language={language} />
    <p className="county">{scene.county}</p>
    <h1>{translate(language, 'wall.idle')}</h1>
    <p className="note">{translate(language, 'wall.idle-note')}</p>
  </div>
);
