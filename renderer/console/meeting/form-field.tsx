type Props = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly isShort?: boolean;
};

/** A labelled field of the form. */
export const FormField = ({ label, text, onText, isShort = false }: Props) => (
  <label className={isShort ? 'form-field is-short' : 'form-field'}>
    <span>{label}</span>
    <input className="input" value={text} onChange={(event) => onText(event.target.value)} />
  </label>
);
