import type { ChainLink, SpokenLine, WallAsk } from './room-view.ts';
import { contentHeight, linesOf, paginate, pieces, widthOf } from './wall-metrics.ts';

/** What one page of the discussion shows: the question or the spoken line first, then links of the chain. */
export type Block = { readonly ask: WallAsk } | { readonly spoken: SpokenLine } | { readonly link: ChainLink };

/** How close a page is set: 0 as large as it may be, 2 at the smallest size that the wall allows. */
export type Fit = 0 | 1 | 2;
export type FittedPage = { readonly fit: Fit; readonly blocks: readonly Block[] };

/** The wall that a page is fitted to: the width of its text, and of the names of the links in its language. */
export type Frame = { readonly width: number; readonly names: number };

/** Sizes of a page in 1/108 of the height. The renderer draws with these very numbers. */
export type Sizes = {
  /** A question of one line, of several, and one that is answered. */
  readonly ask: number;
  readonly askSeveral: number;
  readonly askDone: number;
  readonly caption: number;
  readonly answer: number;
  readonly answerLine: number;
  readonly spoken: number;
  readonly spokenLine: number;
  readonly link: number;
  readonly linkLine: number;
  readonly meta: number;
  readonly metaLine: number;
  readonly gap: number;
  readonly figure: number;
  readonly figureUnit: number;
};

const large: Sizes = {
  ask: 17,
  askSeveral: 10.4,
  askDone: 8,
  caption: 4.6,
  answer: 5.2,
  answerLine: 6.8,
  spoken: 5.8,
  spokenLine: 7.7,
  link: 5.8,
  linkLine: 7.6,
  meta: 4.2,
  metaLine: 6,
  gap: 2.2,
  figure: 12.4,
  figureUnit: 5.2,
};

/** From the size that is read most easily to the smallest on the wall (1/27 of the height). */
export const sizesOf: Readonly<Record<Fit, Sizes>> = {
  0: large,
  1: {
    ...large,
    ask: 10.4,
    askSeveral: 7.4,
    askDone: 5.6,
    caption: 4.2,
    answer: 4.4,
    answerLine: 5.8,
    spoken: 4.8,
    spokenLine: 6.3,
    link: 4.6,
    linkLine: 6,
    meta: 4,
    metaLine: 5.4,
    gap: 1.6,
    figure: 9,
    figureUnit: 4.4,
  },
  2: {
    ask: 7,
    askSeveral: 5,
    askDone: 4.4,
    caption: 4,
    answer: 4,
    answerLine: 5,
    spoken: 4,
    spokenLine: 5.1,
    link: 4,
    linkLine: 5,
    meta: 4,
    metaLine: 5,
    gap: 0.7,
    figure: 6.4,
    figureUnit: 4,
  },
};

/** Above this many full-width characters a link, or a spoken line, is set one step smaller where the page is large. */
export const longLink = 23;
export const longSpoken = 46;

/** A text of a link is set smaller where it is long; both sizes are counted, so that the page holds either. */
export const linkSizes = (fit: Fit, text: string): Pick<Sizes, 'link' | 'linkLine'> =>
  fit === 0 && widthOf(text) > longLink ? sizesOf[1] : sizesOf[fit];
export const spokenSizes = (fit: Fit, text: string): Pick<Sizes, 'spoken' | 'spokenLine'> =>
  fit === 0 && widthOf(text) > longSpoken ? sizesOf[1] : sizesOf[fit];

/** Bar, air and padding around a question or a spoken line, across and down. */
const askSides = 8.4;
const askAir = 3.8;

/** The lowest size of a question: it wraps rather than shrink further. */
export const lowestAsk = 4.4;

/** The size of the question: as large as its longest line allows, up to the most for its state. */
export const askSize = (fit: Fit, { state, lines }: WallAsk, width: number): number => {
  const sizes = sizesOf[fit];
  const most = state !== 'open' ? sizes.askDone : lines.length === 1 ? sizes.ask : sizes.askSeveral;
  const longest = Math.max(4, ...lines.map(widthOf));
  return Math.max(Math.min(most, lowestAsk), Math.min(most, (width - askSides - 1) / (longest * 1.04)));
};

const askHeight = (fit: Fit, ask: WallAsk, width: number): number => {
  const { caption, answer, answerLine } = sizesOf[fit];
  const inner = width - askSides;
  const size = askSize(fit, ask, width);
  const rows = ask.lines.reduce((sum, line) => sum + linesOf(line, size, inner), 0);
  const captionRows = linesOf(`${ask.caption}　${ask.to}`, caption, inner);
  const answered = ask.answer === '' ? 0 : 1.6 + answerLine * linesOf(ask.answer, answer, inner);
  return askAir + captionRows * caption * 1.35 + rows * size * 1.16 + 0.4 + answered;
};

const spokenHeight = (fit: Fit, { kind, by, text }: SpokenLine, width: number): number => {
  const { caption } = sizesOf[fit];
  const { spoken, spokenLine } = spokenSizes(fit, text);
  const inner = width - askSides;
  return (
    askAir + linesOf(`${kind}　${by}`, caption, inner) * caption * 1.35 + spokenLine * linesOf(text, spoken, inner)
  );
};

const figureWidth = (fit: Fit, figure: ChainLink['figure']): number => {
  if (figure === null) return 0;
  const { figure: size, figureUnit } = sizesOf[fit];
  return 3.4 + widthOf(figure.before + figure.after) * figureUnit + figure.number.length * size * 0.6;
};

const markColumn = 6.6;
const slotAir = 2.4;

const slotRows = (slots: readonly string[], size: number, width: number): number =>
  slots.reduce(
    ({ rows, left }, slot) => {
      const needs = (widthOf(slot) + 2.4) * size + slotAir;
      return needs > left ? { rows: rows + 1, left: width - needs } : { rows, left: left - needs };
    },
    { rows: 0, left: 0 },
  ).rows;

const linkHeight = (fit: Fit, link: ChainLink, { width, names }: Frame): number => {
  const { meta, metaLine } = sizesOf[fit];
  const { link: size, linkLine } = linkSizes(fit, link.text);
  const free = width - markColumn - names - figureWidth(fit, link.figure);
  const text = Math.max(
    7.4,
    linkLine * linesOf(link.status === 'open' ? `“${link.text}”` : link.text, size, free) + 0.8,
  );
  const slots = slotRows(link.slots, meta, free) * (meta * 1.3 + 0.6 + 1.2);
  const below = link.slots.length > 0 ? slots : link.meta === '' ? 0 : metaLine * linesOf(link.meta, meta, free);
  return text + below;
};

/** A chain that stands alone has room for air between its links. */
const aloneGap = 5;
const hasChainAlone = (blocks: readonly Block[]): boolean => blocks.every((block) => 'link' in block);

const pageHeight = (fit: Fit, blocks: readonly Block[], frame: Frame): number => {
  const gap = fit === 0 && hasChainAlone(blocks) ? aloneGap : sizesOf[fit].gap;
  const heights = blocks.map((block) => {
    if ('ask' in block) return askHeight(fit, block.ask, frame.width) + 1.6;
    if ('spoken' in block) return spokenHeight(fit, block.spoken, frame.width) + 1.6;
    return linkHeight(fit, block.link, frame) + gap;
  });
  return heights.reduce((sum, height) => sum + height, 0);
};

const fits: readonly Fit[] = [0, 1, 2];
const fitOf = (blocks: readonly Block[], frame: Frame): Fit | undefined =>
  fits.find((fit) => pageHeight(fit, blocks, frame) <= contentHeight);

/** A text longer than this goes on on the next page: at the smallest size it would not fit beside its caption. */
const longestWords = 200;

const parted = (block: Block): readonly Block[] => {
  if ('ask' in block) {
    const { ask } = block;
    const answers = ask.answer === '' ? [''] : pieces(ask.answer, longestWords);
    return answers.map((answer) => ({ ask: { ...ask, answer } }));
  }
  if ('spoken' in block) {
    return pieces(block.spoken.text, longestWords).map((text) => ({ spoken: { ...block.spoken, text } }));
  }
  return pieces(block.link.text, longestWords).map((text, at) => ({
    link: { ...block.link, text, figure: at === 0 ? block.link.figure : null },
  }));
};

const paged = (blocks: readonly Block[], frame: Frame): readonly FittedPage[] =>
  paginate(blocks.flatMap(parted), (block) => pageHeight(2, [block], frame), contentHeight).map((page) => ({
    fit: fitOf(page, frame) ?? 2,
    blocks: page,
  }));

/**
 * The pages of a discussion. All of it stands on one page, set closer where that is needed. What is too long even then goes on two: the
 * question with its answer first, the chain whole on the next; only a chain that no page holds is parted.
 */
export const fitDiscussion = (blocks: readonly Block[], frame: Frame): readonly FittedPage[] => {
  const whole = fitOf(blocks, frame);
  if (whole !== undefined) return [{ fit: whole, blocks }];
  const chain = blocks.filter((block) => 'link' in block);
  const before = blocks.filter((block) => !('link' in block));
  const chainFit = fitOf(chain, frame);
  const chainPages = chainFit === undefined ? paged(chain, frame) : [{ fit: chainFit, blocks: chain }];
  return [...(before.length === 0 ? [] : paged(before, frame)), ...(chain.length === 0 ? [] : chainPages)];
};
