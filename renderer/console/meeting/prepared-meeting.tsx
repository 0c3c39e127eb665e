import { useEffect, useRef, useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { agendaOf, participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { startMeeting } from '../../../shared/meeting/run-meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import { dateWords } from '../../../shared/time/format.ts';
import { loadMeeting } from '../../store/load.ts';
import { useCalls, useOfficeClock, useScreens } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { itemName } from './agenda-pane.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RehearseButton } from './rehearse-button.tsx';
import { useDesk } from './use-desk.ts';
import { useMinuteTaker } from './use-minute-taker.ts';

type Props = { readonly meeting: Meeting; readonly state: State; readonly onBack: () => void };

type AskProps = { readonly onStart: () => void; readonly onWait: () => void };

/** With one display nobody can tell whether the projector mirrors it: then a person decides, before anything is shown. */
const OneDisplay = ({ onStart, onWait }: AskProps) => {
  const t = useText();
  const calls = useCalls();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className="one-display" role="alert">
      <p>{t('screens.one')}</p>
      <div className="form-deeds">
        <Button ref={first} onPress={() => void calls['screens/open-room']({ display: null }).then(onStart)}>
          {t('screens.window')}
        </Button>
        <Button onPress={onStart}>{t('screens.without')}</Button>
        <Button onPress={onWait}>{t('screens.wait')}</Button>
      </div>
    </div>
  );
};

/** A meeting that was prepared: who is there, what is on the agenda, and the start. */
export const PreparedMeeting = ({ meeting, state, onBack }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const { now } = useOfficeClock();
  const calls = useCalls();
  const screens = useScreens();
  const desk = useDesk(loadMeeting(meeting.id));
  const { who, takeMinutes } = useMinuteTaker();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const free = screens.displays.find(({ hasConsole }) => !hasConsole);
  const start = (): void => {
    setAsking(false);
    const taker = participantsOf(state, meeting.id).find(({ duty }) => duty === 'minutes');
    if (who === '' && taker) takeMinutes(taker.name);
    desk.run({ key: 'meeting.started' }, (latest) => startMeeting(latest, meeting.id, now()));
  };
  const begin = (): void => {
    if (screens.room !== 'closed') start();
    else if (!free) setAsking(true);
    else void calls['screens/open-room']({ display: free.id }).then(start);
  };
  return (
    <div className="prepared">
      <header>
        <h1>{meeting.title}</h1>
        <p className="i2">{`${dateWords(language, meeting.date)}　${meeting.place}　${meeting.organ}`}</p>
        <p>{t('meeting.prepared')}</p>
        <div className="form-deeds">
          <Button isMain hint="Enter" onPress={begin} ref={first}>
            {t('meeting.start')}
          </Button>
          <Button onPress={onBack}>{t('meeting.list')}</Button>
        </div>
        <RehearseButton meeting={meeting} />
        {isAsking && <OneDisplay onStart={start} onWait={() => setAsking(false)} />}
      </header>
      <section aria-label={t('panel.people')}>
        <h2 className="section-head">{t('panel.people')}</h2>
        <PeoplePanel state={state} meeting={meeting} desk={desk} />
      </section>
      <section aria-label={t('agenda.title')}>
        <h2 className="section-head">{t('agenda.title')}</h2>
        <ol className="prepared-agenda">
          {agendaOf(state, meeting.id).map((item) => (
            <li key={item.id}>{`${item.order}　${itemName(state, item, t)}`}</li>
          ))}
        </ol>
      </section>
    </div>
  );
};
