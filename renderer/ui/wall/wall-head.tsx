import type { ReactNode } from 'react';
import { type Language, translate } from '../../../shared/text/translate.ts';
import type { WallHead as Head } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';
import { RehearsalWord } from './rehearsal-word.tsx';

type Props = {
  readonly head: Head;
  readonly language: Language;
  readonly page: { readonly at: number; readonly of: number };
  readonly children?: ReactNode;
};

const titleSize = (title: string): string => {
  if (widthOf(title) <= 10) return '';
  return widthOf(title) <= 22 ? 'long' : 'longer';
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
  <header className="wall-head">
    <RehearsalWord language={language} />
    <h1 className={titleSize(head.title)}>{head.title}</h1>
    {head.beside === '' ? null : <span className="beside">{head.beside}</span>}
    <span className="where">
      {children}
      {head.village.at > 0 ? (
        <Place text={translate(language, 'wall.village-place', head.village)} at={head.village.at} />
      ) : null}
      {page.of > 1 ? <Place text={translate(language, 'wall.page', page)} at={page.at} /> : null}
    </span>
  </header>
);
