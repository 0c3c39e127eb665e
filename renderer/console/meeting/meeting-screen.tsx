import { useEffect, useMemo, useState } from 'react';
import { currentMeeting } from '../../../shared/meeting/meeting-now.ts';
import { type MeetingId, meetingId, type VillageId } from '../../../shared/records/ids.ts';
import { loadAll, loadCounty, loadMeeting } from '../../store/load.ts';
import { newId } from '../../store/new-id.ts';
import { useLive, useStore } from '../../store/store.tsx';
import { MeetingDesk } from './desk.tsx';
import { MeetingList } from './meeting-list.tsx';
import { NewMeeting } from './new-meeting.tsx';
import { PreparedMeeting } from './prepared-meeting.tsx';
import './meeting-screen.css';

type Props = {
  /** The village that the clerk looks up in the middle of a meeting; null for the one on the agenda. */
  readonly village: VillageId | null;
  readonly onVillageShown: () => void;
};
type OneProps = Props & { readonly id: MeetingId; readonly onBack: () => void };

const OneMeeting = ({ id, onBack, village, onVillageShown }: OneProps) => {
  const state = useLive(loadMeeting(id));
  const meeting = state?.meeting.get(id);
  if (!state || !meeting) return null;
  if (meeting.state === 'preparing') return <PreparedMeeting state={state} meeting={meeting} onBack={onBack} />;
  return <MeetingDesk state={state} meeting={meeting} looked={village} onLookedEnd={onVillageShown} />;
};

const Making = ({ onMade, onCancel }: { readonly onMade: (id: MeetingId) => void; readonly onCancel: () => void }) => {
  const state = useLive(loadAll());
  const [id] = useState(() => meetingId.parse(newId()));
  if (!state) return null;
  return <NewMeeting state={state} id={id} onMade={() => onMade(id)} onCancel={onCancel} />;
};

/** Where a meeting is made, prepared and run. A start lands in the meeting that was going on. */
export const MeetingScreen = ({ village, onVillageShown }: Props) => {
  const county = useLive(loadCounty());
  const [chosen, setChosen] = useState<MeetingId | 'new' | 'list' | null>(useStore().session.start.rehearsal);
  const current = useMemo(() => county && currentMeeting(county), [county]);
  // Whoever looks up a village means the meeting that is on.
  useEffect(() => void (village && setChosen(null)), [village]);
  if (!county) return null;
  if (chosen === 'new') return <Making onMade={setChosen} onCancel={() => setChosen(null)} />;
  const id = chosen === 'list' ? null : (chosen ?? current?.id ?? null);
  if (id === null) return <MeetingList state={county} onOpen={setChosen} onNew={() => setChosen('new')} />;
  return (
    <OneMeeting key={id} id={id} onBack={() => setChosen('list')} village={village} onVillageShown={onVillageShown} />
  );
};
