import { memo } from 'react';
import { type Language, translate } from '../../../shared/text/translate.ts';
import { type Fit, linkSizes } from '../../../shared/views/discussion-fit.ts';
import type { ChainLink } from '../../../shared/views/room-view.ts';
import { Mark } from '../mark.tsx';
import { useStill } from './coming-back.tsx';

type Props = {
  readonly links: readonly ChainLink[];
  readonly language: Language;
  readonly fit: Fit;
  readonly isAlone: boolean;
};

const markOf = { done: 'done', open: 'never', none: 'waiting' } as const;

/** Spoken words stay in quotation marks until nothing is open in them. */
const quoted = ({ status, text }: ChainLink): string => (status === 'open' ? `“${text}”` : text);

const Slots = ({ slots }: { readonly slots: readonly string[] }) => (
  <div className="slots">
    {slots.map((slot) => (
      <span key={slot} className="slot">
        {slot}
      </span>
    ))}
  </div>
);

type LinkProps = Pick<Props, 'language' | 'fit'> & {
  readonly link: ChainLink;
  readonly next: ChainLink['status'] | undefined;
};

const Link = memo(({ link, next, language, fit }: LinkProps) => {
  const { link: size, linkLine } = linkSizes(fit, link.text);
  const still = useStill();
  return (
    <div className={`link ${link.status} ${next ? `to-${next}` : 'last'}${still}`}>
      <span className="dot">
        <Mark shape={markOf[link.status]} />
      </span>
      <span className="name">{translate(language, `kind.${link.kind}`)}</span>
      <div className="body">
        <div className="text" style={{ '--link': size, '--link-line': linkLine }}>
          {quoted(link)}
        </div>
        {link.slots.length > 0 ? <Slots slots={link.slots} /> : null}
        {link.slots.length === 0 && link.meta !== '' ? <div className="meta">{link.meta}</div> : null}
      </div>
      {link.figure ? (
        <div className="figure">
          {link.figure.before}
          <b>{link.figure.number}</b>
          {link.figure.after}
        </div>
      ) : null}
    </div>
  );
});

/** Symptom, cause, prescription under one another; the rule between two of them tells how sure the step is. */
export const Chain = ({ links, language, fit, isAlone }: Props) => (
  <section className={isAlone && fit === 0 ? 'wall-chain alone' : 'wall-chain'}>
    {links.map((link, index) => (
      <Link
        key={`${link.kind}·${link.text}`}
        link={link}
        next={links[index + 1]?.status}
        language={language}
        fit={fit}
      />
    ))}
  </section>
);
