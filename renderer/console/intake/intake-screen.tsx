import { useMemo, useState } from 'react';
import { type IntakeKind, intakeKindSchema } from '../../../shared/ipc/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { PreviewView } from './preview-view.tsx';
import { useIntake } from './use-intake.ts';
import './intake.css';

type ChooseProps = {
  readonly isReading: boolean;
  readonly step: number;
  readonly onChoose: (kind: IntakeKind | null) => void;
  readonly onCancel: () => void;
};

const kindsOffered: readonly (IntakeKind | null)[] = [null, ...intakeKindSchema.options];

const ChooseView = ({ isReading, step, onChoose, onCancel }: ChooseProps) => {
  const t = useText();
  const [kind, setKind] = useState<IntakeKind | null>(null);
  const keys = useMemo<Keys>(() => {
    // On a button or a radio, Enter is that control's own.
    const start = ({ target }: KeyboardEvent) =>
      target === document.body && !isReading ? void onChoose(kind) : (false as const);
    const cancel = () => (isReading ? void onCancel() : (false as const));
    return Object.fromEntries([
      ['Enter', start],
      ['Escape', cancel],
    ]);
  }, [isReading, kind, onChoose, onCancel]);
  useKeys(keys);
  return (
    <section className="intake-choose">
      <h1>{t('intake.title')}</h1>
      <p>{t('intake.lead')}</p>
      <fieldset>
        <legend className="h">{t('intake.kind-label')}</legend>
        {kindsOffered.map((one) => (
          <label key={one ?? 'any'}>
            <input type="radio" name="intake-kind" checked={kind === one} onChange={() => setKind(one)} />
            {t(`intake.kind-${one ?? 'any'}`)}
          </label>
        ))}
      </fieldset>
      <Button isMain onPress={() => onChoose(kind)} hint="Enter" reason={isReading ? t('intake.reading') : null}>
        {t('intake.choose')}
      </Button>
      {isReading && (
        <p className="intake-progress">
          <progress max={3} value={step} aria-label={t('intake.reading')} />
          {t('intake.reading')}
          <Button onPress={onCancel} hint="Esc" shortcut="Escape">
            {t('intake.cancel')}
          </Button>
        </p>
      )}
      <p className="h">{t('intake.nothing-written')}</p>
    </section>
  );
};

/** Import: choose a file, look at what it would change, answer its doubts, write it as a whole or not at all. */
export const IntakeScreen = () => {
  const { stage, step, choose, drop, rework, write } = useIntake();
  if (stage.is === 'idle' || stage.is === 'reading')
    return <ChooseView isReading={stage.is === 'reading'} step={step} onChoose={choose} onCancel={drop} />;
  const { preview } = stage;
  return (
    <PreviewView
      key={preview.id}
      preview={preview}
      isWriting={stage.is === 'writing'}
      onDrop={drop}
      onRework={rework}
      onWrite={write}
    />
  );
};
