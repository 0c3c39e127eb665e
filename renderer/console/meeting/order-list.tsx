import { useMemo } from 'react';
import { takeFloor } from '../../../shared/meeting/floor.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { itemNow } from '../../../shared/meeting/meeting-now.ts';
import { moveInOrder, nextSpeaker, type Turn, turnsOf } from '../../../shared/meeting/speaking-order.ts';
import { speechId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Mark, type MarkShape } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import { itemName } from './agenda-pane.tsx';
import { KeyList } from './key-list.tsx';
import { participantWords } from './speaker-words.ts';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

const shapes: Readonly<Record<Turn['stands'], MarkShape>> = {
  now: 'now',
  spoken: 'done',
  away: 'cancelled',
  waiting: 'waiting',
};

/** 次序: who speaks on the item in turn; Enter gives the floor, Alt and an arrow move somebody. */
export const OrderList = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const { now } = useOfficeClock();
  const item = itemNow(state, meeting.id);
  const turns = useMemo(() => turnsOf(state, meeting.id, item?.id), [state, meeting.id, item?.id]);
  const next = nextSpeaker(state, meeting.id);
  const label = (key: string, name: string) => ({ key, values: { name } });
  const press = ({ participant }: Turn, key: string, isMove: boolean): boolean => {
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
    if (isMove && step && item)
      desk.run(label('floor.moved', participant.name), (latest) => moveInOrder(latest, item.id, participant.id, step));
    else if (key === 'Enter')
      desk.run(label('floor.taken', participant.name), (latest) =>
        takeFloor(
          latest,
          { meeting: meeting.id, speech: speechId.parse(newId()), now: now() },
          { speaker: participant.id, speakerState: 'known' },
        ),
      );
    else return false;
    return true;
  };
  if (turns.length === 0) return <p className="i2">{t('order.none')}</p>;
  return (
    <div className="people-list">
      {item && <h3>{t('order.for', { item: itemName(state, item, t) })}</h3>}
      <p className="h">{t('order.keys')}</p>
      <KeyList
        label={t('people.tab-order')}
        rows={turns}
        keyOf={({ participant }) => participant.id}
        onKey={(turn, key, event) => press(turn, key, event.altKey)}
        draw={({ participant, stands }, index) => (
          <span className={stands === 'away' ? 'people-row i3' : 'people-row'}>
            <Mark shape={shapes[stands]} />
            <span className="cut">{`${index + 1}　${participantWords(state, participant, t)}`}</span>
            <span />
            <span>{t(participant.id === next?.id ? 'order.next' : `order.${stands}`)}</span>
          </span>
        )}
      />
    </div>
  );
};
