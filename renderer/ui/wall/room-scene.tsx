import { memo, useLayoutEffect, useRef } from 'react';
import type { RoomView } from '../../../shared/views/room-view.ts';
import './wall.css';
import { ComesBack } from './coming-back.tsx';
import { DiscussionScene } from './discussion-scene.tsx';
import { IdleScene } from './idle-scene.tsx';
import { IssuesScene } from './issues-scene.tsx';
import { MapScene } from './map-scene.tsx';
import { MeetingScene } from './meeting-scene.tsx';
import { ProfileScene } from './profile-scene.tsx';
import { Rehearsed } from './rehearsal-word.tsx';
import { ResultScene } from './result-scene.tsx';

type Props = { readonly view: RoomView };

const Scene = memo(({ scene, language }: Pick<RoomView, 'scene' | 'language'>) => {
  switch (scene.scene) {
    case 'idle':
      return <IdleScene scene={scene} language={language} />;
    case 'meeting':
      return <MeetingScene scene={scene} language={language} />;
    case 'profile':
      return <ProfileScene scene={scene} language={language} />;
    case 'issues':
      return <IssuesScene scene={scene} language={language} />;
    case 'discussion':
      return <DiscussionScene scene={scene} language={language} />;
    case 'map':
      return <MapScene scene={scene} language={language} />;
    case 'result':
      return <ResultScene scene={scene} language={language} />;
  }
});

/**
 * What the room sees, drawn into whatever box it is put in: the projector's screen, and the console's miniature. Every
 * size follows from the height of the box, so that both are the same picture.
 */
export const RoomScene = ({ view }: Props) => {
  const wasBlanked = useRef(view.isBlanked);
  const isBack = wasBlanked.current && !view.isBlanked;
  useLayoutEffect(() => {
    wasBlanked.current = view.isBlanked;
  });
  return (
    <div className="wall-box">
      <div
        className={view.isBlanked ? 'wall-scene blank' : 'wall-scene'}
        data-theme={view.theme}
        lang={view.language === 'zh' ? 'zh-CN' : 'en'}
      >
        {view.isBlanked ? null : (
          <Rehearsed value={view.isRehearsal ?? false}>
            <ComesBack value={isBack}>
              <Scene scene={view.scene} language={view.language} />
            </ComesBack>
          </Rehearsed>
        )}
      </div>
    </div>
  );
};
