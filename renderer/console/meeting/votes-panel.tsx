import { useState } from 'react';
import { type Appraisal, type VoteForm, voteForm } from '../../../shared/appraisal/appraisal.ts';
import { dropVote, openVote, releaseVote, votesOf } from '../../../shared/appraisal/cast-vote.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { itemNow } from '../../../shared/meeting/meeting-now.ts';
import { type AppraisalId, appraisalId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import type { Desk } from './use-desk.ts';
import { VoteEntry } from './vote-entry.tsx';
import { publicWords } from './vote-words.ts';
import './votes-panel.css';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };
type Open = { readonly id: AppraisalId; readonly hasSecond: boolean };

const forms = voteForm.options;

const useUsualSubject = (state: State, meeting: Meeting): string => {
  const t = useText();
  const item = itemNow(state, meeting.id);
  const village = item?.village && state.village.get(item.village)?.name;
  return village ? t('vote.subject-usual', { village }) : '';
};

const NewVote = ({ state, meeting, desk, onOpen }: Props & { readonly onOpen: (id: AppraisalId) => void }) => {
  const t = useText();
  const { now } = useOfficeClock();
  const usual = useUsualSubject(state, meeting);
  const [typed, setTyped] = useState<string | null>(null);
  const subject = typed ?? usual;
  const begin = (form: VoteForm): void => {
    const id = appraisalId.parse(newId());
    const voters = attendanceOf(state, meeting.id).present;
    const label = { key: 'step.vote-opened', values: { form: t(`vote.form-${form}`) } };
    const ballot = { id, meeting: meeting.id, form, subject, voters, at: now() };
    if (desk.run(label, (latest) => openVote(latest, ballot))) onOpen(id);
  };
  return (
    <>
      <h3>
        {t('vote.new')} <span className="h">{t('vote.new-keys')}</span>
      </h3>
      <KeyList
        label={t('vote.new')}
        rows={forms}
        keyOf={(form) => form}
        onKey={(form, key) => {
          const chosen = key === 'Enter' || key === ' ' ? form : forms[Number(key) - 1];
          if (chosen) begin(chosen);
          return chosen !== undefined;
        }}
        draw={(form, index) => (
          <span className="outcome-row">
            <span>{`${index + 1}　${t(`vote.form-${form}`)}`}</span>
          </span>
        )}
      />
      <LineInput
        label={t('vote.subject')}
        hint={t('vote.subject-hint')}
        text={subject}
        onText={setTyped}
        onEnter={() => begin('satisfaction')}
      />
    </>
  );
};

const VoteList = ({ state, meeting, desk, onOpen }: Props & { readonly onOpen: (open: Open) => void }) => {
  const t = useText();
  const { now } = useOfficeClock();
  const votes = votesOf(state, meeting.id);
  const press = ({ id }: Appraisal, key: string): boolean => {
    if (key === 'Enter' || key === ' ') onOpen({ id, hasSecond: false });
    else if (key === '2') onOpen({ id, hasSecond: true });
    else if (key.toLowerCase() === 'p')
      desk.run({ key: 'step.vote-released' }, (latest) => releaseVote(latest, id, now()));
    else if (key === 'Delete') desk.run({ key: 'step.vote-dropped' }, (latest) => dropVote(latest, id));
    else return false;
    return true;
  };
  if (votes.length === 0) return <p className="i2">{t('vote.none')}</p>;
  return (
    <>
      <p className="h">{t('vote.list-keys')}</p>
      <KeyList
        label={t('vote.list')}
        rows={votes}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(vote) => (
          <span className="outcome-row">
            <span>
              {vote.subject}
              <small>{t(`vote.form-${vote.form}`)}</small>
            </span>
            <span className={vote.released ? 'i2' : 'amber'}>{publicWords(vote, t)}</span>
          </span>
        )}
      />
    </>
  );
};

/** Votes on paper and by hands, all by keys: begin one, enter its figures, release it to the wall, correct it. */
export const VotesPanel = (props: Props) => {
  const { state } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const vote = open && state.appraisal.get(open.id);
  if (open && vote)
    return (
      <VoteEntry
        key={`${open.id} ${open.hasSecond}`}
        state={state}
        vote={vote}
        hasSecond={open.hasSecond}
        desk={props.desk}
        onBack={() => setOpen(null)}
      />
    );
  return (
    <div className="outcome">
      <VoteList {...props} onOpen={setOpen} />
      <NewVote {...props} onOpen={(id) => setOpen({ id, hasSecond: false })} />
    </div>
  );
};
