import { useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { type MeetingPlan, nextRound, openMeeting } from '../../../shared/meeting/open-meeting.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { chineseNumber } from '../../../shared/time/spoken/numerals.ts';
import { typedDay } from '../../../shared/time/typed-day.ts';
import { loadAll } from '../../store/load.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import { FormField } from './form-field.tsx';
import { GuestsField } from './guests-field.tsx';
import { useDesk } from './use-desk.ts';
import { VillagesField } from './villages-field.tsx';

type Props = {
  readonly state: State;
  readonly id: MeetingPlan['id'];
  readonly onMade: () => void;
  readonly onCancel: () => void;
};

type Fields = {
  readonly kind: Meeting['kind'];
  readonly round: string;
  readonly title: string | null;
  readonly date: string;
  readonly place: string;
  readonly organ: string;
  readonly minutes: string;
  readonly wallMode: Meeting['wallMode'] | 'auto';
  readonly villages: MeetingPlan['villages'];
  readonly guests: MeetingPlan['guests'];
};

const kinds: readonly Meeting['kind'][] = ['review', 'analysis'];
const modes: readonly Fields['wallMode'][] = ['auto', 'direct', 'release'];

const useForm = (state: State) => {
  const t = useText();
  const { language } = useLanguage();
  const { today } = useOfficeClock();
  const [fields, setFields] = useState<Fields>(() => ({
    kind: 'review',
    round: String(nextRound(state, 'county')),
    title: null,
    date: today,
    place: all(state, 'meeting').at(-1)?.place ?? '',
    organ: all(state, 'county')[0]?.organ ?? '',
    minutes: '10',
    wallMode: 'auto',
    villages: [],
    guests: [],
  }));
  const number = Number(fields.round);
  const round = language === 'zh' && number > 0 && number < 100 ? chineseNumber(number) : fields.round;
  const title = fields.title ?? t(`form.title-${fields.kind}`, { round });
  const set = (patch: Partial<Fields>): void => setFields((before) => ({ ...before, ...patch }));
  const planFor = (id: MeetingPlan['id']): MeetingPlan => ({
    id,
    level: 'county',
    kind: fields.kind,
    round: number,
    title,
    date: typedDay(fields.date, today) ?? fields.date,
    place: fields.place,
    organ: fields.organ,
    villages: fields.villages,
    minutesEach: Number(fields.minutes) > 0 ? Math.round(Number(fields.minutes)) : undefined,
    guests: fields.guests,
    ...(fields.wallMode === 'auto' ? {} : { wallMode: fields.wallMode }),
  });
  return { fields, title, set, planFor };
};

/** A choice of few, walked with the arrows. */
const Choice = <T extends string>(props: {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly value: T;
  readonly onValue: (value: T) => void;
}) => (
  <fieldset className="form-choice">
    <legend>{props.label}</legend>
    {props.options.map(([option, words]) => (
      <label key={option}>
        <input
          type="radio"
          name={props.label}
          checked={option === props.value}
          onChange={() => props.onValue(option)}
        />
        {words}
      </label>
    ))}
  </fieldset>
);

/** Makes a meeting by keyboard: Tab through the fields, Enter adds villages and people, Ctrl+Enter makes it. */
export const NewMeeting = ({ state, id, onMade, onCancel }: Props) => {
  const t = useText();
  const desk = useDesk(loadAll());
  const { fields, title, set, planFor } = useForm(state);
  const make = (): void => {
    desk.run({ key: 'meeting.opened' }, (now) => openMeeting(now, planFor(id)), null, onMade);
  };
  return (
    <form
      className="new-meeting"
      aria-label={t('meeting.new')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !isComposing(event.nativeEvent)) make();
      }}
    >
      <div className="form-fields">
        <h1>{t('meeting.new')}</h1>
        <Choice
          label={t('form.kind')}
          options={kinds.map((kind) => [kind, t(`form.${kind}`)] as const)}
          value={fields.kind}
          onValue={(kind) => set({ kind })}
        />
        <FormField label={t('form.round')} text={fields.round} onText={(round) => set({ round })} isShort />
        <FormField label={t('form.title')} text={title} onText={(next) => set({ title: next })} />
        <FormField label={t('form.date')} text={fields.date} onText={(date) => set({ date })} isShort />
        <FormField label={t('form.place')} text={fields.place} onText={(place) => set({ place })} />
        <FormField label={t('form.organ')} text={fields.organ} onText={(organ) => set({ organ })} />
        <FormField label={t('form.minutes')} text={fields.minutes} onText={(minutes) => set({ minutes })} isShort />
        <Choice
          label={t('form.wall')}
          options={modes.map(
            (mode) => [mode, mode === 'auto' ? t('form.wall-auto') : t(`meeting.mode-${mode}`)] as const,
          )}
          value={fields.wallMode}
          onValue={(wallMode) => set({ wallMode })}
        />
        <div className="form-deeds">
          <Button isMain hint="Ctrl+Enter" onPress={make}>
            {t('form.make')}
          </Button>
          <Button onPress={onCancel}>{t('form.cancel')}</Button>
        </div>
      </div>
      <VillagesField state={state} villages={fields.villages} onVillages={(villages) => set({ villages })} />
      <GuestsField state={state} guests={fields.guests} onGuests={(guests) => set({ guests })} />
    </form>
  );
};
