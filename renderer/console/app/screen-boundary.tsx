import { Component, type ReactNode } from 'react';
import { rebuildDatabase } from '../../store/open-store.ts';
import { useStore } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';

const Failed = () => {
  const t = useText();
  const store = useStore();
  return (
    <div className="frame-failed" role="alert">
      <p>{t('app.screen-failed')}</p>
      <Button onPress={() => void rebuildDatabase(store)}>{t('app.rebuild')}</Button>
    </div>
  );
};

type Props = { readonly children: ReactNode };

/** A screen that breaks takes down nothing but itself. A class, since React offers this in no other form. */
export class ScreenBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <Failed /> : this.props.children;
  }
}
