import { useEffect, useRef } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import type { MeetingId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { dateWords } from '../../../shared/time/format.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';

type Props = { readonly state: State; readonly onOpen: (id: MeetingId) => void; readonly onNew: () => void };

/** The meetings on file, the newest first, and the way to a new one. */
export const MeetingList = ({ state, onOpen, onNew }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const meetings: readonly Meeting[] = all(state, 'meeting').toReversed();
  return (
    <div className="meetings">
      <h1>{t(meetings.length === 0 ? 'meeting.none' : 'meeting.list')}</h1>
      <p className="i2">{t('meeting.new-hint')}</p>
      <div className="form-deeds">
        <Button isMain hint="Enter" onPress={onNew} ref={first}>
          {t('meeting.new')}
        </Button>
      </div>
      {meetings.length > 0 && (
        <KeyList
          label={t('meeting.list')}
          rows={meetings}
          keyOf={({ id }) => id}
          onKey={({ id }, key) => {
            if (key === 'Enter') onOpen(id);
            return key === 'Enter';
          }}
          draw={(meeting) => (
            <button type="button" className="meeting-row" tabIndex={-1} onClick={() => onOpen(meeting.id)}>
              <b className="cut">{meeting.title}</b>
              <span>{dateWords(language, meeting.date)}</span>
              <span className="i2">{t(`meeting-state.${meeting.state}`)}</span>
            </button>
          )}
        />
      )}
    </div>
  );
};
