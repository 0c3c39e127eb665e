import { type CSSProperties, memo } from 'react';
import { type Language, translate } from '../../../shared/text/translate.ts';
import { type Fit, lowestAsk, sizesOf, spokenSizes } from '../../../shared/views/discussion-fit.ts';
import type { SceneOf, SpokenLine, WallAsk } from '../../../shared/views/room-view.ts';
import { widthOf } from '../../../shared/views/wall-metrics.ts';
import { Chain } from './chain.tsx';
import { useStill } from './coming-back.tsx';
import { Place, WallHead } from './wall-head.tsx';
import './wall-discussion.css';

declare module 'react' {
  interface CSSProperties {
    /** Full-width characters of the longest line of the question: its size follows from it. */
    '--n'?: number;
    /** Sizes of the discussion in 1/108 of the height (shared/views/discussion-fit.ts). */
    '--most'?: number;
    '--least'?: number;
    '--caption'?: number;
    '--answer'?: number;
    '--answer-line'?: number;
    '--spoken'?: number;
    '--spoken-line'?: number;
    '--link'?: number;
    '--link-line'?: number;
    '--meta'?: number;
    '--meta-line'?: number;
    '--gap'?: number;
    '--figure'?: number;
    '--figure-unit'?: number;
  }
}

type Props = { readonly scene: SceneOf<'discussion'>; readonly language: Language };

const pageSizes = (fit: Fit): CSSProperties => {
  const { caption, answer, answerLine, meta, metaLine, gap, figure, figureUnit } = sizesOf[fit];
  return {
    '--caption': caption,
    '--answer': answer,
    '--answer-line': answerLine,
    '--meta': meta,
    '--meta-line': metaLine,
    '--gap': gap,
    '--figure': figure,
    '--figure-unit': figureUnit,
  };
};

const askMost = (fit: Fit, { state, lines }: WallAsk): number => {
  const { ask, askSeveral, askDone } = sizesOf[fit];
  if (state !== 'open') return askDone;
  return lines.length === 1 ? ask : askSeveral;
};

/** The question in the room: red and as large as its length allows while it is open, ink as soon as it is answered. */
const Ask = memo(({ ask, fit }: { readonly ask: WallAsk; readonly fit: Fit }) => {
  const still = useStill();
  const most = askMost(fit, ask);
  const sizes = { '--n': Math.max(4, ...ask.lines.map(widthOf)), '--most': most, '--least': Math.min(most, lowestAsk) };
  return (
    <section className={`wall-ask ${ask.state}${still}`}>
      <div className="caption">
        <b>{ask.caption}</b>
        <span>{ask.to}</span>
      </div>
      <div className="question" style={sizes}>
        {ask.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      {ask.answer === '' ? null : <p className="answer">{ask.answer}</p>}
    </section>
  );
});

const Spoken = ({ spoken, fit }: { readonly spoken: SpokenLine; readonly fit: Fit }) => {
  const { spoken: size, spokenLine } = spokenSizes(fit, spoken.text);
  const still = useStill();
  return (
    <section className={`wall-spoken${still}`}>
      <div className="caption">
        <b>{spoken.kind}</b>
        <span>{spoken.by}</span>
      </div>
      <p style={{ '--spoken': size, '--spoken-line': spokenLine }}>{spoken.text}</p>
    </section>
  );
};

const Head = memo(
  ({ head, page, issue, language }: Pick<Props['scene'], 'head' | 'page' | 'issue'> & Pick<Props, 'language'>) => (
    <WallHead head={head} language={language} page={page}>
      {issue.at > 0 ? <Place text={translate(language, 'wall.issue-place', issue)} at={issue.at} /> : null}
    </WallHead>
  ),
);

/** What is being discussed: the question first, then how far symptom, cause and prescription have come. */
export const DiscussionScene = ({ scene, language }: Props) => (
  <div className="wall-page" style={pageSizes(scene.fit)}>
    <Head head={scene.head} page={scene.page} issue={scene.issue} language={language} />
    {scene.ask ? <Ask key={scene.ask.lines.join('')} ask={scene.ask} fit={scene.fit} /> : null}
    {scene.spoken ? <Spoken key={scene.spoken.text} spoken={scene.spoken} fit={scene.fit} /> : null}
    <Chain
      links={scene.chain}
      language={language}
      fit={scene.fit}
      isAlone={scene.ask === null && scene.spoken === null}
    />
  </div>
);
