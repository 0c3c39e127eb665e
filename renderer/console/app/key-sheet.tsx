import { useEffect, useRef } from 'react';
import type { TextKey } from '../../../shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { useClearMiniature } from './use-clear-miniature.ts';
import './key-sheet.css';

type Entry = readonly [key: string | { readonly text: TextKey }, what: TextKey];
type Part = { readonly title: TextKey; readonly entries: readonly Entry[] };

/** Every key that works, by what one wants to do. A key that does nothing yet is not on it. */
const columns: readonly (readonly Part[])[] = [
  [
    {
      title: 'keys.capture',
      entries: [
        [{ text: 'keys.kinds-key' }, 'keys.kinds'],
        ['Enter', 'keys.send'],
        ['Ctrl+Enter', 'keys.host-only'],
        ['F4  Ctrl+P', 'keys.speaker'],
        ['Alt+N  Alt+L', 'keys.next-speaker'],
        ['Alt+P', 'keys.pause'],
        ['Alt+Q', 'keys.asked'],
        ['Ctrl+I', 'keys.issue'],
        ['Alt+↑  ↓', 'keys.previous-issue'],
        [{ text: 'keys.signs-key' }, 'keys.signs'],
        ['Tab', 'keys.tab'],
        ['Alt+J', 'keys.snippets'],
        ['Ctrl+Q', 'keys.ask'],
        ['Ctrl+Shift+Q', 'keys.ask-host'],
        ['Alt+X  Ctrl+O', 'keys.off-record'],
      ],
    },
    {
      title: 'keys.undo-part',
      entries: [
        ['F2  Ctrl+E', 'keys.correct'],
        ['↑  ↓', 'keys.correct-other'],
        ['Alt+Enter', 'keys.split'],
        ['PgUp  PgDn  Ctrl+Home  End', 'keys.correct-far'],
        ['Ctrl+F', 'keys.correct-find'],
        ['Alt+V  Alt+T  Alt+U', 'keys.correct-what'],
        ['Ctrl+Z  Ctrl+Y', 'keys.undo'],
        ['Alt+T', 'keys.from-paper'],
        ['Alt+R', 'keys.rename'],
      ],
    },
  ],
  [
    {
      title: 'keys.agenda-part',
      entries: [
        ['Ctrl+J', 'keys.agenda'],
        ['Ctrl+PgUp  PgDn', 'keys.step'],
        ['Alt+←  →', 'keys.village-step'],
        ['F5  Ctrl+U', 'keys.people'],
        ['F6  Ctrl+G', 'keys.questions'],
        ['F7  Ctrl+D', 'keys.outcome'],
        ['F11  Ctrl+R', 'keys.votes'],
        ['Alt+H', 'keys.host'],
        ['Alt+G', 'keys.group'],
        ['F10  Ctrl+M', 'keys.course'],
      ],
    },
    {
      title: 'keys.panel-part',
      entries: [
        ['↑  ↓', 'keys.choose'],
        [{ text: 'keys.space' }, 'keys.mark'],
        ['R  M  N', 'keys.person'],
        ['L  T', 'keys.person-left'],
        ['1  2  3', 'keys.fate'],
        ['A  W  U  X', 'keys.settle'],
        ['C', 'keys.carry'],
      ],
    },
  ],
  [
    {
      title: 'keys.wall-part',
      entries: [
        ['F9  Ctrl+B', 'keys.blank'],
        ['F8  Ctrl+L', 'keys.release'],
        ['F3  Ctrl+T', 'keys.take-off'],
        ['Alt+W', 'keys.queue'],
        [{ text: 'keys.scene-key' }, 'keys.scene'],
        ['Alt+PgUp  PgDn', 'keys.page'],
        ['Alt+F', 'keys.follow'],
      ],
    },
    {
      title: 'keys.everywhere',
      entries: [
        ['Ctrl+K', 'keys.find'],
        ['F1', 'keys.sheet'],
        [{ text: 'keys.routes-key' }, 'keys.routes'],
        ['Ctrl+Enter', 'keys.main-deed'],
        [{ text: 'keys.ledger-key' }, 'keys.ledger'],
        ['Alt+Y', 'keys.rehearsal'],
        ['Alt+Shift+L', 'keys.lock'],
        ['Esc', 'keys.escape'],
      ],
    },
  ],
];

const KeyPart = ({ title, entries }: Part) => {
  const t = useText();
  return (
    <section>
      <h2>{t(title)}</h2>
      <dl>
        {entries.map(([key, what]) => (
          <div key={what} className="key-row">
            <dt>{typeof key === 'string' ? key : t(key.text)}</dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The one sheet with all keys; the meeting goes on behind it. */
export const KeySheet = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useClearMiniature(dialog);
  return (
    <dialog ref={dialog} className="key-sheet" aria-label={t('keys.sheet')} onClose={onClose}>
      <div className="key-sheet-head">
        <b>{t('keys.open')}</b>
        <span className="i3 grow">{t('keys.ime')}</span>
        <Button hint="Esc" shortcut="Escape" onPress={onClose}>
          {t('keys.close')}
        </Button>
      </div>
      <div className="key-sheet-columns">
        {columns.flat().map((part) => (
          <KeyPart key={part.title} {...part} />
        ))}
      </div>
    </dialog>
  );
};
