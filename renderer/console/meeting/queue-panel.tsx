import { useState } from 'react';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import type { Line, Meeting } from '../../../shared/meeting/meeting.ts';
import { heldNow, keepOff, releaseLine, releaseSafe, waitingLines } from '../../../shared/meeting/release-line.ts';
import { type State, withChanges } from '../../../shared/records/state.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { useObserved } from '../../store/observed.ts';
import { useOfficeClock, useSettings } from '../../store/store.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { RoomScene } from '../../ui/wall/room-scene.tsx';
import { KeyList } from './key-list.tsx';
import type { Desk } from './use-desk.ts';
import './queue-panel.css';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

/** What the wall would show once a line is released: the room's own component, with the view that it would be sent. */
const Preview = ({ state, line }: { readonly state: State; readonly line: Line }) => {
  const t = useText();
  const { language } = useLanguage();
  const { today } = useOfficeClock();
  const { wallTheme } = useObserved(useSettings());
  const changes = releaseLine(state, line.id);
  if (isRefusal(changes)) return null;
  const view = roomView(withChanges(state, changes), today, language, wallTheme);
  return (
    <section aria-label={t('queue.preview')}>
      <p className="h">{t('queue.preview')}</p>
      <div className="queue-preview">
        <RoomScene view={{ ...view, isBlanked: false }} />
      </div>
    </section>
  );
};

/** The lines that wait for the wall, oldest first: each is looked at, previewed and released, or kept off. */
export const QueuePanel = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const [at, setAt] = useState<Line | null>(null);
  const waiting = waitingLines(state, meeting.id);
  const safe = waiting.filter((line) => heldNow(state, line).length === 0).length;
  const shown = waiting.find(({ id }) => id === at?.id) ?? waiting[0];
  const press = (line: Line, key: string): boolean => {
    if (key === 'Enter') desk.run({ key: 'wall.line-released' }, (latest) => releaseLine(latest, line.id));
    else if (key === 'Delete') desk.run({ key: 'step.kept-off' }, (latest) => keepOff(latest, line.id));
    else if (key === 'a') desk.run({ key: 'step.released-safe' }, (latest) => releaseSafe(latest, meeting.id));
    else return false;
    return true;
  };
  if (waiting.length === 0) return <p className="h">{t('queue.none')}</p>;
  return (
    <>
      <p className="h">{t('queue.keys', { count: safe })}</p>
      <KeyList
        label={t('panel.queue')}
        rows={waiting}
        keyOf={({ id }) => id}
        onKey={press}
        onAt={setAt}
        draw={(line) => {
          const held = heldNow(state, line);
          return (
            <span className="queue-row">
              <span className="h">{timeWords(line.at)}</span> <b>{t(`kind.${line.kind}`)}</b> {line.text}
              {held.length > 0 && (
                <span className="red"> {t('queue.held', { words: held.join(t('list.comma')) })}</span>
              )}
            </span>
          );
        }}
      />
      {shown && <Preview state={state} line={shown} />}
    </>
  );
};
