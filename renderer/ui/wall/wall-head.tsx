import type { ReactNode } from 'react';
import { type Language, translate } from '../../../shared/text/translate.ts';
import type { WallHead as Head } from '../../../shared/views/room-view.ts';
import { RehearsalWord } from './rehearsal-word.tsx';

type Props = {
  readonly head: Head;
  readonly language: Language;
  readonly page: { readonly at: number; readonly of: number };
  readonly children?: ReactNode;
};

/** `3/12 村` with the place in bold: the number that changes is the one that is looked for. */
export const Place = ({ text, at }: { readonly text: string; readonly at: number }) => {
  const number = String(at);
  const from = text.indexOf(number);
  return (
    <span>
      {text.slice(0, from)}
      <b>{number}</b>
      {text.slice(from + number.length)}
    </span>
  );
};

/** The head of every scene: whose turn it is, where in the round the meeting is, and the page where there are several. */
export const WallHead = ({ head, language, page, children }: Props) => (
  <header className={`wall-head ${head.size}`}>
    <RehearsalWord language={language} />
    <div className="who">
      <h1>{head.title}</h1>
      {head.beside === '' ? null : <span className="beside">{head.beside}</span>}
    </div>
    <span className="where">
      {children}
      {head.spare.map((text) => (
        <span key={text} className="spare">
          {text}
        </span>
      ))}
      {head.village.at > 0 ? (
        <Place text={translate(language, 'wall.village-place', head.village)} at={head.village.at} />
      ) : null}
      {page.of > 1 ? <Place text={translate(language, 'wall.page', page)} at={page.at} /> : null}
    </span>
  </header>
);
