/** An expected "no": a reason from the catalogue (`refusal.<code>`) with its values. An exception would mean a defect. */
export type Refusal = {
  readonly refused: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Whether a decision was refused. */
export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
