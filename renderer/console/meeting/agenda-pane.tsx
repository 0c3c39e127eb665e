import { type KeyboardEvent, type Ref, useState } from 'react';
import type { AgendaItem } from '../../../shared/meeting/meeting.ts';
import { clockStanding, itemSeconds } from '../../../shared/meeting/meeting-clock.ts';
import type { State } from '../../../shared/records/state.ts';
import { isComposing } from '../../ui/composing.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { type Say, useText } from '../../ui/text.tsx';
import { clockWords, useNow } from './use-now.ts';

type Props = {
  readonly state: State;
  readonly agenda: readonly AgendaItem[];
  readonly ref: Ref<HTMLDivElement>;
  readonly onEnter: (item: AgendaItem) => void;
  readonly onCarry: (item: AgendaItem) => void;
  readonly onLeave: () => void;
};

/** What an item is called: its village, or the words it was given. */
export const itemName = (state: State, item: AgendaItem, t: Say): string =>
  (item.village && state.village.get(item.village)?.name) ?? item.title ?? t('agenda.general');

const ItemClock = ({ item }: { readonly item: AgendaItem }) => {
  const t = useText();
  const seconds = itemSeconds(item, useNow());
  const planned = (item.plannedMinutes ?? 0) * 60;
  const clock = clockWords(seconds);
  if (planned > 0 && seconds > planned)
    return <>{`${clock}　${t('agenda.over', { time: clockWords(seconds - planned) })}`}</>;
  const near = clockStanding(seconds, planned) === 'near' ? `　${t('agenda.near')}` : '';
  return <>{`${clock}${planned > 0 ? ` / ${item.plannedMinutes}` : ''}${near}`}</>;
};

const timeOf = (item: AgendaItem, t: Say): string => {
  const planned = item.plannedMinutes;
  if (item.state === 'done') return `${clockWords(item.spentSeconds ?? 0)}${planned ? ` / ${planned}` : ''}`;
  const minutes = planned ? t('agenda.minutes', { count: planned }) : '';
  return item.state === 'carried' ? `${t('item.carried')} ${minutes}` : minutes;
};

type RowProps = {
  readonly state: State;
  readonly item: AgendaItem;
  readonly isAt: boolean;
  readonly onEnter: () => void;
};

const Row = ({ state, item, isAt, onEnter }: RowProps) => {
  const t = useText();
  const isNow = item.state === 'now';
  return (
    <div
      tabIndex={-1}
      id={`agenda-${item.id}`}
      role="option"
      aria-selected={isAt}
      aria-current={isNow ? 'step' : undefined}
      className={`ag-row is-${item.state}${isAt ? ' is-at' : ''}`}
      ref={isNow || isAt ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      onPointerDown={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <Mark shape={item.state === 'done' ? 'done' : item.state} />
      <span className="cut">{itemName(state, item, t)}</span>
      <span className="ag-time">{isNow ? <ItemClock item={item} /> : timeOf(item, t)}</span>
      <span className="unseen">{t(`item.${item.state}`)}</span>
    </div>
  );
};

/** The agenda: where the meeting is, what each village took, and the way to another one by arrows and Enter. */
export const AgendaPane = ({ state, agenda, ref, onEnter, onCarry, onLeave }: Props) => {
  const t = useText();
  const [at, setAt] = useState<number | null>(null);
  const now = Math.max(
    0,
    agenda.findIndex((item) => item.state === 'now'),
  );
  const done = agenda.filter((item) => item.state === 'done').length;
  const move = (step: number): void => setAt((was) => Math.min(agenda.length - 1, Math.max(0, (was ?? now) + step)));
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const item = agenda[at ?? now];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(agenda.length - 1);
    else if (event.key === 'Enter' && item) onEnter(item);
    else if (event.key.toLowerCase() === 'c' && item) onCarry(item);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <section className="ag" aria-label={t('agenda.title')}>
      <h2 className="ag-head">
        <span>{`${t('agenda.title')}　${t('agenda.done', { done, of: agenda.length })}`}</span>
        <KeyHint>Ctrl+J</KeyHint>
      </h2>
      <div
        className="ag-list"
        role="listbox"
        aria-label={t('agenda.title')}
        aria-activedescendant={at === null ? undefined : `agenda-${agenda[at]?.id}`}
        tabIndex={0}
        ref={ref}
        onKeyDown={press}
        onFocus={() => setAt(now)}
        onBlur={() => setAt(null)}
      >
        {agenda.map((item, index) => (
          <Row key={item.id} state={state} item={item} isAt={index === at} onEnter={() => onEnter(item)} />
        ))}
      </div>
      {at !== null && <p className="ag-hint">{t('agenda.hint')}</p>}
    </section>
  );
};
