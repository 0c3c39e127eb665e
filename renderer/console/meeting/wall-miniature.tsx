import { memo } from 'react';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { useScreens } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { RoomScene } from '../../ui/wall/room-scene.tsx';
import { useRoomView } from './use-room-view.ts';

const captionOf = (view: RoomView | undefined): TextKey => {
  if (view?.isBlanked) return 'mini.blanked';
  return `mini.${view?.scene.scene ?? 'idle'}`;
};

/** 大屏此刻: the room's own component with the room's own view, only smaller, and whether it turns with the clerk. Nothing ever covers it. */
export const WallMiniature = memo(({ isFollowing }: { readonly isFollowing: boolean }) => {
  const t = useText();
  const shown = useRoomView();
  const { room } = useScreens();
  const isClosed = room === 'closed';
  return (
    <section className="mini" aria-label={t('mini.title')}>
      <div className="mini-cap">
        <span>{t('mini.title')}</span>
        <span className={isClosed ? 'red' : shown?.view.isBlanked ? 'i3' : 'i3 mini-scene'}>
          {t(isClosed ? 'screens.wall-closed' : captionOf(shown?.view))}
        </span>
        {!isClosed && (
          <span className={isFollowing ? 'i3' : 'mini-stays'}>
            {t(isFollowing ? 'mini.follows' : 'mini.stays')} <KeyHint>Alt+F</KeyHint>
          </span>
        )}
      </div>
      <div className={isClosed ? 'mini-box is-closed' : 'mini-box'}>{shown && <RoomScene view={shown.view} />}</div>
    </section>
  );
});
