import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Full-width characters of the longest line of the question: its size follows from it. */
    '--n'?: number;
  }
}
