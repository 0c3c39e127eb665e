import { type FormEvent, useState } from 'react';
import type { Change } from '../../../shared/journal/change.ts';
import {
  addWording,
  backToShipped,
  type ListedWord,
  languageOf,
  takeOutWording,
  wordsOfList,
} from '../../../shared/question/county-lexicon.ts';
import { type LexiconList, lexiconList, wording } from '../../../shared/question/lexicon.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useDeeds } from '../../store/store.tsx';
import { isComposing } from '../../ui/composing.ts';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { TrySentence } from './try-sentence.tsx';
import './lexicon-editor.css';

const useChanging = () => {
  const t = useText();
  const { append } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  return async (changes: readonly Change[], done: string): Promise<void> => {
    if (changes.length === 0) return announce(done);
    const outcome = await append({ key: 'question.changed' }, changes);
    if (outcome.ok) announce(done);
    else refuse(t(`refusal.${outcome.code}`, outcome.values));
  };
};

const takeOutId = 'lexicon-take-out';
const putBackId = 'lexicon-put-back';

type ListProps = { readonly state: State; readonly list: LexiconList };

const Word = ({ state, list, word }: ListProps & { readonly word: ListedWord }) => {
  const t = useText();
  const change = useChanging();
  const { language, text, isTakenOut } = word;
  const place = { language, list, text };
  const press = (): void =>
    void (isTakenOut
      ? change(addWording(state, place, newId()), t('question.word-back', { word: text }))
      : change(takeOutWording(state, place, newId()), t('question.word-out', { word: text })));
  return (
    <li>
      <button
        type="button"
        className={isTakenOut ? 'lexicon-word is-out' : 'lexicon-word'}
        aria-describedby={isTakenOut ? putBackId : takeOutId}
        onClick={press}
      >
        <span lang={language === 'zh' ? 'zh-CN' : 'en'}>{text}</span>{' '}
        <span aria-hidden="true">{isTakenOut ? '↺' : '×'}</span>
      </button>
    </li>
  );
};

const AddWord = ({ state, list }: ListProps) => {
  const t = useText();
  const change = useChanging();
  const [typed, setTyped] = useState('');
  const text = wording.safeParse(typed).data;
  const isThere = wordsOfList(state, list).some((word) => word.text === text && !word.isTakenOut);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text === undefined || isThere) return;
    const place = { language: languageOf(text), list, text };
    void change(addWording(state, place, newId()), t('question.word-added', { word: text }));
    setTyped('');
  };
  return (
    <form className="settings-deed" onSubmit={submit}>
      <input
        className="input settings-short"
        aria-label={t('question.add')}
        placeholder={t('question.add')}
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
        }}
      />
      <button type="submit" className="button" aria-disabled={text === undefined || isThere}>
        {t('question.add-word')}
      </button>
      {isThere && <span className="i3">{t('question.there-already', { word: text ?? '' })}</span>}
    </form>
  );
};

const BackToShipped = ({ state, list }: ListProps) => {
  const t = useText();
  const change = useChanging();
  const isShipped = all(state, 'lexiconWord').every((word) => word.list !== list);
  if (isShipped) return <span className="i3">{t('question.is-shipped')}</span>;
  return (
    <button
      type="button"
      className="button"
      onClick={() => void change(backToShipped(state, list), t('question.list-back'))}
    >
      {t('question.back')}
    </button>
  );
};

/** The words by which lines are read, list by list: add one, take one out, back to what was shipped; and a line to try them. */
export const LexiconEditor = ({ state }: { readonly state: State }) => {
  const t = useText();
  const [list, setList] = useState<LexiconList>('village');
  return (
    <div className="lexicon">
      <TrySentence state={state} />
      <fieldset className="lexicon-lists">
        <legend>{t('question.lists')}</legend>
        {lexiconList.options.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={one === list} onClick={() => setList(one)}>
            {t(`question.list-${one}`)}
          </button>
        ))}
      </fieldset>
      <AddWord key={list} state={state} list={list} />
      <p id={takeOutId} hidden>
        {t('question.take-out')}
      </p>
      <p id={putBackId} hidden>
        {t('question.put-back')}
      </p>
      <ul className="lexicon-words" aria-label={t('question.words')}>
        {wordsOfList(state, list).map((word) => (
          <Word key={`${word.language} ${word.text}`} state={state} list={list} word={word} />
        ))}
      </ul>
      <div className="settings-deed">
        <BackToShipped state={state} list={list} />
        <span className="i3">{t('question.written', { name: `{${list}}` })}</span>
      </div>
    </div>
  );
};
