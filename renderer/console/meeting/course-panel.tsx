import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { openQuestionsOf } from '../../../shared/meeting/meeting-now.ts';
import {
  adjournMeeting,
  closeMeeting,
  reopenMeeting,
  resumeMeeting,
  setWallMode,
} from '../../../shared/meeting/run-meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import { useCalls, useOfficeClock, useScreens } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };

const Course = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const { now } = useOfficeClock();
  const { id } = meeting;
  const open = openQuestionsOf(state, id).length;
  const close = (
    <Button
      onPress={() => desk.run({ key: 'meeting.closed' }, (latest) => closeMeeting(latest, id, now()))}
      reason={open > 0 ? t('course.open-first', { count: open }) : null}
    >
      {t('meeting.close')}
    </Button>
  );
  switch (meeting.state) {
    case 'running':
      return (
        <>
          <Button onPress={() => desk.run({ key: 'meeting.adjourned' }, (latest) => adjournMeeting(latest, id, now()))}>
            {t('meeting.adjourn')}
          </Button>
          {close}
        </>
      );
    case 'adjourned':
      return (
        <>
          <p>{t('meeting.is-adjourned')}</p>
          <Button
            isMain
            onPress={() => desk.run({ key: 'meeting.resumed' }, (latest) => resumeMeeting(latest, id, now()))}
          >
            {t('meeting.resume')}
          </Button>
          {close}
        </>
      );
    case 'tidying':
      return (
        <>
          <p>{t('meeting.is-closed')}</p>
          <Button onPress={() => desk.run({ key: 'meeting.reopened' }, (latest) => reopenMeeting(latest, id, now()))}>
            {t('meeting.reopen')}
          </Button>
        </>
      );
    default:
      return <p>{t('meeting.is-issued')}</p>;
  }
};

type SideProps = { readonly side: 'room' | 'host' };

/** The room's or the host's window: on a display that is free, in a window beside, or closed. */
const SideWindow = ({ side }: SideProps) => {
  const t = useText();
  const calls = useCalls();
  const { displays, [side]: place } = useScreens();
  const free = displays.filter(({ hasConsole }) => !hasConsole);
  const open = (display: string | null) => void calls[`screens/open-${side}`]({ display });
  return (
    <>
      <h3>{t(`course.${side}`)}</h3>
      {place === 'closed' ? (
        <>
          {free.map(({ id, label }) => (
            <Button key={id} onPress={() => open(id)}>
              {t(`course.open-${side}-display`, { name: label })}
            </Button>
          ))}
          <Button onPress={() => open(null)}>{t(`course.open-${side}-window`)}</Button>
        </>
      ) : (
        <Button onPress={() => void calls[`screens/close-${side}`](undefined)}>{t(`course.close-${side}`)}</Button>
      )}
    </>
  );
};

/** Adjourn, resume, close, reopen; how lines reach the wall; where the wall is. Tab goes through, Enter does it. */
export const CoursePanel = (props: Props) => {
  const t = useText();
  const { meeting, desk } = props;
  const other = meeting.wallMode === 'direct' ? 'release' : 'direct';
  return (
    <div className="course">
      <Course {...props} />
      <h3>{`${t('meeting.mode')}　${t(`meeting.mode-${meeting.wallMode}`)}`}</h3>
      <Button onPress={() => desk.run({ key: 'meeting.mode-set' }, (latest) => setWallMode(latest, meeting.id, other))}>
        {t(`course.set-${other}`)}
      </Button>
      <SideWindow side="room" />
      <SideWindow side="host" />
    </div>
  );
};
