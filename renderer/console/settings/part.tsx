import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly note?: string; readonly children: ReactNode };

/** One matter of the settings: its name, what can be done, and what it means. */
export const Part = ({ title, note, children }: Props) => (
  <section className="settings-part" aria-label={title}>
    <h2>{title}</h2>
    <div className="settings-deed">{children}</div>
    {note !== undefined && <p className="i2">{note}</p>}
  </section>
);
