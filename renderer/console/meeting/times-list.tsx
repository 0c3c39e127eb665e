import { useRef, useState } from 'react';
import { setBudget, setSpeechMinutes } from '../../../shared/meeting/budgets.ts';
import { correctSpeech, dropSpeech } from '../../../shared/meeting/correct-speech.ts';
import { budgetSeconds, speechesOf, spokenSeconds, unitKey } from '../../../shared/meeting/floor-now.ts';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { clockStanding } from '../../../shared/meeting/meeting-clock.ts';
import { participantsOf } from '../../../shared/meeting/meeting-now.ts';
import { readSpans, spansTyped } from '../../../shared/meeting/read-times.ts';
import { type Speech, speechSeconds } from '../../../shared/meeting/speech.ts';
import type { State } from '../../../shared/records/state.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { type Say, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { speakerWords } from './speaker-words.ts';
import { TimeField } from './time-field.tsx';
import type { Desk } from './use-desk.ts';
import { clockWords, useNow } from './use-now.ts';

type Props = { readonly state: State; readonly meeting: Meeting; readonly desk: Desk };
type Unit = { readonly key: string; readonly name: string; readonly minutes: number };

/** The limit of each speech goes by this name among the units. */
const each = 'each';

const unitsOf = (state: State, meeting: Meeting, t: Say): readonly Unit[] => {
  const names = new Map<string, string>();
  for (const one of participantsOf(state, meeting.id)) {
    const unit = one.unit && state.unit.get(one.unit);
    const name = one.role === 'people' ? t('times.masses') : ((unit ? unit.name : one.unitName) ?? one.name);
    if (one.role !== 'excused' && !names.has(unitKey(one))) names.set(unitKey(one), name);
  }
  const units = [...names].map(([key, name]) => ({ key, name, minutes: budgetSeconds(meeting, key) / 60 }));
  return [{ key: each, name: t('times.each'), minutes: meeting.speechMinutes ?? 0 }, ...units];
};

const UnitRow = ({ state, meeting, unit }: Omit<Props, 'desk'> & { readonly unit: Unit }) => {
  const t = useText();
  const now = useNow();
  const spent = unit.key === each ? 0 : (spokenSeconds(state, meeting, now, unitKey).get(unit.key) ?? 0);
  const planned = unit.minutes * 60;
  const stands = clockStanding(spent, planned);
  const limit = unit.minutes > 0 ? t('times.minutes', { count: unit.minutes }) : '';
  return (
    <span className={`times-row is-${stands}`}>
      <span className="cut">{unit.name}</span>
      {unit.key === each ? (
        <>
          <span />
          <span />
          <span className="i3">{limit || t('times.each-none')}</span>
        </>
      ) : (
        <>
          <span>
            {stands === 'over'
              ? t('clock.over', { time: clockWords(spent - planned) })
              : stands === 'near'
                ? t('clock.near')
                : ''}
          </span>
          <b>{clockWords(spent)}</b>
          <span className="i3">{limit && `/ ${limit}`}</span>
        </>
      )}
    </span>
  );
};

/** 单位用时: what each unit has spoken, and the minutes allowed to it. */
const Units = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [set, setSet] = useState<Unit | null>(null);
  const save = (unit: Unit, typed: string): boolean =>
    desk.run({ key: 'floor.budget', values: { name: unit.name } }, (latest) =>
      unit.key === each ? setSpeechMinutes(latest, meeting.id, typed) : setBudget(latest, meeting.id, unit.key, typed),
    ) !== null;
  return (
    <div className="people-list" ref={box}>
      <h3>{t('times.units')}</h3>
      <p className="h">{t('times.unit-keys')}</p>
      <KeyList
        label={t('times.units')}
        rows={unitsOf(state, meeting, t)}
        keyOf={({ key }) => key}
        onKey={(unit, key) => {
          if (key === 'Enter') setSet(unit);
          return key === 'Enter';
        }}
        draw={(unit) => <UnitRow state={state} meeting={meeting} unit={unit} />}
      />
      {set && (
        <TimeField
          label={t('times.budget', { name: set.name })}
          hint={t('times.budget-hint')}
          first={set.minutes > 0 ? String(set.minutes) : ''}
          onEnter={(typed) => save(set, typed)}
          onClose={() => {
            setSet(null);
            box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          }}
        />
      )}
    </div>
  );
};

const SpeechRow = ({ state, meeting, one }: Omit<Props, 'desk'> & { readonly one: Speech }) => {
  const t = useText();
  const now = useNow();
  const seconds = speechSeconds(one, meeting, now);
  return (
    <span className="times-row">
      <span className="cut">{`${timeWords(one.from)}-${one.to ? timeWords(one.to) : ''}　${speakerWords(state, one, t)}`}</span>
      <span>{one.pauses.length > 0 ? t('clock.paused') : ''}</span>
      <b>{clockWords(seconds)}</b>
      <span />
    </span>
  );
};

/** 发言记录: every speech, the newest first, with the time put right afterwards. */
const Speeches = ({ state, meeting, desk }: Props) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [timed, setTimed] = useState<Speech | null>(null);
  const name = (one: Speech): string => speakerWords(state, one, t);
  const save = (one: Speech, typed: string): boolean =>
    desk.run({ key: 'floor.times', values: { name: name(one) } }, (latest) => {
      const [times, ...more] = readSpans(typed, one.from.slice(0, 10)) ?? [];
      if (times?.from === undefined || more.length > 0) return { refused: 'times-unreadable' };
      return correctSpeech(latest, one.id, { from: times.from, to: times.to });
    }) !== null;
  const press = (one: Speech, key: string): boolean => {
    if (key.toLowerCase() === 't' || key === 'Enter') setTimed(one);
    else if (key === 'Delete') desk.run({ key: 'floor.dropped' }, (latest) => dropSpeech(latest, one.id));
    else return false;
    return true;
  };
  const speeches = speechesOf(state, meeting.id).toReversed();
  return (
    <div className="people-list" ref={box}>
      <h3>{t('times.speeches')}</h3>
      {speeches.length === 0 ? <p className="i2">{t('times.none')}</p> : <p className="h">{t('times.speech-keys')}</p>}
      {speeches.length > 0 && (
        <KeyList
          label={t('times.speeches')}
          rows={speeches}
          keyOf={({ id }) => id}
          onKey={press}
          draw={(one) => <SpeechRow state={state} meeting={meeting} one={one} />}
        />
      )}
      {timed && (
        <TimeField
          label={t('times.speech', { name: name(timed) })}
          hint={t('times.speech-hint')}
          first={spansTyped([timed])}
          onEnter={(typed) => save(timed, typed)}
          onClose={() => {
            setTimed(null);
            box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          }}
        />
      )}
    </div>
  );
};

/** 用时: the minutes of every unit, and every speech with its times. */
export const TimesList = (props: Props) => (
  <>
    <Units {...props} />
    <Speeches {...props} />
  </>
);
