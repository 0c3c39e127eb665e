import type { ReactNode } from 'react';
import { type TextKey, translate } from '../../shared/text/translate.ts';
import type { HostView } from '../../shared/views/host-view.ts';
import { Mark } from '../ui/mark.tsx';

type Props = { readonly view: HostView };
type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
type BlockProps = {
  readonly title: string;
  readonly note?: string;
  readonly none?: string;
  readonly children: ReactNode;
};

const Block = ({ title, note, none, children }: BlockProps) => (
  <section>
    <h2>
      <b>{title}</b>
      {note === undefined ? null : <span>{note}</span>}
    </h2>
    {none === undefined ? children : <p className="none">{none}</p>}
  </section>
);

const Questions = ({ view, say }: Props & { readonly say: Say }) => {
  const [first, ...others] = view.questions;
  if (!first) return <p className="none">{say('host.none-open')}</p>;
  return (
    <>
      <section className="now">
        <div className="cap">
          <b>{say('host.open-question')}</b>
          <span>{first.to}</span>
        </div>
        <p>{first.text}</p>
      </section>
      {others.length === 0 ? null : (
        <ul>
          {others.map((question) => (
            <li key={question.text} className="row">
              <Mark shape="never" />
              <b>{question.text}</b>
              <span>{question.to}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Missing = ({ view, say }: Props & { readonly say: Say }) => (
  <Block title={say('host.missing')} {...(view.missing.length === 0 ? { none: say('host.missing-none') } : {})}>
    <ul>
      {view.missing.map(({ what, slots }) => (
        <li key={what} className="row">
          <Mark shape="never" />
          <span>{what}</span>
          <span className="owed">{slots.join(say('list.comma'))}</span>
        </li>
      ))}
    </ul>
  </Block>
);

const Promised = ({ view, say }: Props & { readonly say: Say }) => {
  const { all, kept, rows } = view.promised;
  const frame =
    all === 0 ? { none: say('host.promised-none') } : { note: say('host.promised-count', { count: all, kept }) };
  return (
    <Block title={say('host.promised')} {...frame}>
      <ul>
        {rows.map(({ mark, measure, state, isOverdue }) => (
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

const Notes = ({ view, say }: Props & { readonly say: Say }) => (
  <Block title={say('host.notes')} {...(view.notes.length === 0 ? { none: say('host.notes-none') } : {})}>
    <ul>
      {view.notes.map(({ at, kind, text }) => (
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

/** The chair's sheet: the question that waits, what is missing, what was promised, and the notes for the chair alone. */
export const HostSheet = ({ view }: Props) => {
  const say: Say = (key, values) => translate(view.language, key, values);
  return (
    <main className="host-sheet">
      <header>
        <h1>{view.title}</h1>
        <span className="beside">{view.beside}</span>
        {view.village.at > 0 ? <span className="beside">{say('wall.village-place', view.village)}</span> : null}
        <span className="only">{say('host.only')}</span>
      </header>
      <div className="column">
        <Questions view={view} say={say} />
        <Missing view={view} say={say} />
        <Notes view={view} say={say} />
      </div>
      <div className="column">
        <Promised view={view} say={say} />
        <Block title={say('host.next')} {...(view.next.length === 0 ? { none: say('host.next-none') } : {})}>
          <ul>
            {view.next.map((name, index) => (
              <li key={name} className="row">
                <span>{index + 1}</span>
                <b>{name}</b>
              </li>
            ))}
          </ul>
        </Block>
      </div>
    </main>
  );
};
