import { type ReactNode, useEffect, useState } from 'react';
import { type TextKey, translate } from '../../../shared/text/translate.ts';
import type { HostView } from '../../../shared/views/host-view.ts';
import { Mark } from '../mark.tsx';
import './host-sheet.css';

type Props = {
  readonly view: HostView;
  /** Stands in the place of the questions that may be put: the console's own list, which puts them by a key. */
  readonly prompts?: ReactNode;
};
type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
type PartProps = Props & { readonly say: Say };
type BlockProps = {
  readonly title: string;
  readonly note?: string;
  readonly none?: string | undefined;
  readonly children: ReactNode;
};

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Seconds since this very view came: its clocks go on from where they stood when it was made. */
const useSecondsSince = (view: HostView): number => {
  const [passed, setPassed] = useState({ view, seconds: 0 });
  useEffect(() => {
    const from = performance.now();
    const timer = setInterval(() => setPassed({ view, seconds: Math.floor((performance.now() - from) / 1000) }), 1000);
    return () => clearInterval(timer);
  }, [view]);
  return passed.view === view ? passed.seconds : 0;
};

const Block = ({ title, note, none, children }: BlockProps) => (
  <section>
    <h2>
      <b>{title}</b>
      {note === undefined || none !== undefined ? null : <span>{note}</span>}
    </h2>
    {none === undefined ? children : <p className="none">{none}</p>}
  </section>
);

const Waiting = ({ view, say }: PartProps) => {
  const passed = useSecondsSince(view);
  const [first, ...others] = view.questions;
  if (!first) return <p className="none">{say('host.none-open')}</p>;
  return (
    <section className="now">
      <div className="caption">
        <b>{say('host.waiting', { time: clock(first.waited + passed) })}</b>
        <span>{first.to}</span>
      </div>
      <p>{first.text}</p>
      {first.said === '' ? null : <div className="caption">{first.said}</div>}
      {others.map((question) => (
        <div key={`${question.to}${question.text}`} className="caption other">
          <span>{say('host.waiting', { time: clock(question.waited + passed) })}</span>
          <b>{question.text}</b>
        </div>
      ))}
    </section>
  );
};

const promptsShown = 6;

const Prompts = ({ view, say }: PartProps) => {
  const { all, put, rows } = view.prompts;
  // What was asked goes to the end: the next to ask is always the first.
  const shown = [...rows.filter(({ isPut }) => !isPut), ...rows.filter(({ isPut }) => isPut)].slice(0, promptsShown);
  return (
    <Block
      title={say('host.prompts')}
      note={say('host.prompts-count', { count: all, put })}
      none={all === 0 ? say('host.prompts-none') : undefined}
    >
      <ul>
        {shown.map(({ number, text, beside, isPut }) => (
          <li key={number} className={isPut ? 'row is-put' : 'row'}>
            {isPut ? <Mark shape="done" /> : <b>{number}</b>}
            <span>
              <b className="prompt">{text}</b>
              <small>{beside}</small>
            </span>
            <span>{isPut ? say('host.put') : ''}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

const Missing = ({ view, say }: PartProps) => (
  <Block title={say('host.missing')} none={view.missing.length === 0 ? say('host.missing-none') : undefined}>
    <ul>
      {view.missing.slice(0, 4).map(({ what, slots }) => (
        <li key={what} className="row">
          <Mark shape="never" />
          <span>{what}</span>
          <span className="owed">{slots.join(say('list.comma'))}</span>
        </li>
      ))}
    </ul>
  </Block>
);

const Contradictions = ({ view, say }: PartProps) => {
  const { contradictions: all } = view;
  return (
    <Block
      title={say('host.contradictions')}
      note={say('host.contradictions-count', { count: all.length })}
      none={all.length === 0 ? say('host.contradictions-none') : undefined}
    >
      <ul>
        {all.slice(0, 3).map(({ one, other }) => (
          <li key={`${one.by}${one.says}${other.by}${other.says}`} className="against">
            <span>
              <small>{one.by}</small>
              <b>{one.says}</b>
            </span>
            <span className="owed" role="img" aria-label={say('host.against')}>
              ≠
            </span>
            <span>
              <small>{other.by}</small>
              <b>{other.says}</b>
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

const Promised = ({ view, say }: PartProps) => {
  const { all, kept, rows } = view.promised;
  return (
    <Block
      title={say('host.promised')}
      note={say('host.promised-count', { count: all, kept })}
      none={all === 0 ? say('host.promised-none') : undefined}
    >
      <ul>
        {rows.slice(0, 4).map(({ mark, measure, state, isOverdue }) => (
          <li key={measure} className={isOverdue ? 'row owed' : 'row'}>
            <Mark shape={mark} />
            <span>{measure}</span>
            <span>{state}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

const Notes = ({ view, say }: PartProps) =>
  view.notes.length === 0 ? null : (
    <Block title={say('host.notes')}>
      <ul>
        {view.notes.slice(0, 3).map(({ at, kind, text }) => (
          <li key={`${at}${text}`} className="row note">
            <span>{at}</span>
            <span>
              <b>{kind}</b>　{text}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );

const Speakers = ({ view, say }: PartProps) => {
  const passed = useSecondsSince(view);
  const { speaking, speakers, next } = view;
  const runs = speaking && !speaking.isPaused ? passed : 0;
  return (
    <section className="speakers">
      <h2>
        <b>{say('host.speaking')}</b>
      </h2>
      <div className="row speaking">
        <b>{speaking ? speaking.who : say('host.speaking-nobody')}</b>
        <b>{speaking ? clock(speaking.seconds + runs) : ''}</b>
      </div>
      <ul>
        {speakers.map((who, index) => (
          <li key={who} className="row">
            <span>{index + 1}</span>
            <span>{who}</span>
            <span>{index === 0 ? say('host.next-speaker') : ''}</span>
          </li>
        ))}
      </ul>
      <p className="none">
        {next.length === 0 ? say('host.next-none') : `${say('host.next')}　${next.join(say('list.comma'))}`}
      </p>
    </section>
  );
};

/**
 * The chair's sheet: the question that waits, those to ask next, what is missing, what contradicts, what was promised, and
 * who speaks. The same on the chair's own display and in the console.
 */
export const HostSheet = ({ view, prompts }: Props) => {
  const say: Say = (key, values) => translate(view.language, key, values);
  const part = { view, say };
  return (
    <div className="host-sheet">
      <header>
        <h1>{view.title}</h1>
        <span className="beside">{view.beside}</span>
        {view.village.at > 0 ? <span className="beside">{say('wall.village-place', view.village)}</span> : null}
        <span className="only">{say('host.only')}</span>
      </header>
      <div className="column">
        <Waiting {...part} />
        {prompts ?? <Prompts {...part} />}
        <Missing {...part} />
      </div>
      <div className="column">
        <Contradictions {...part} />
        <Promised {...part} />
        <Notes {...part} />
        <Speakers {...part} />
      </div>
    </div>
  );
};
