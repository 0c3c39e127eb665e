import type { Block, DocumentModel, Run } from '../../../shared/documents/model.ts';
import { useText } from '../../ui/text.tsx';

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map((run, index) => (
    // Runs have no id; a paper is drawn anew as a whole when a record changes.
    // biome-ignore lint/suspicious/noArrayIndexKey: as said above
    <span key={index} className={run.face === 'hei' ? 'paper-hei' : undefined}>
      {run.text}
    </span>
  ));

const Table = ({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) => {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className="paper-table">
      <colgroup>
        {block.widths.map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are their place
          <col key={index} style={{ width: `${(100 * width) / total}%` }} />
        ))}
      </colgroup>
      <tbody>
        {block.head.length > 0 && (
          <tr>
            {block.head.map(({ text }) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        )}
        {block.rows.map(({ cells }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are their place
          <tr key={index}>
            {cells.map((cell, at) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are their place
                key={at}
                rowSpan={cell.rows}
                colSpan={cell.columns}
                className={cell.isCentred ? 'paper-centre' : undefined}
              >
                <Runs runs={cell.runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type HeadKind = 'mark' | 'number-line' | 'organ-date' | 'red-rule' | 'title';

const BodyBlock = ({ block }: { readonly block: Exclude<Block, { kind: HeadKind }> }) => {
  switch (block.kind) {
    case 'heading':
      return <p className={block.level === 1 ? 'paper-in paper-hei' : 'paper-in paper-kai'}>{textOf(block.runs)}</p>;
    case 'paragraph':
      return (
        <p className="paper-in">
          <Runs runs={block.runs} />
        </p>
      );
    case 'table':
      return <Table block={block} />;
    case 'attendance':
      return (
        <p className="paper-hanging">
          <span className="paper-hei">{block.label}</span>
          <Runs runs={block.runs} />
        </p>
      );
    case 'signature':
      return (
        <div className="paper-signature">
          <p>{block.organ.text}</p>
          <p>{block.date.text}</p>
        </div>
      );
    case 'sheet-line':
      return (
        <p className="paper-both">
          <span>{block.left.text}</span>
          <span>{block.right.text}</span>
        </p>
      );
    case 'imprint':
      return (
        <div className="paper-imprint">
          <p>{block.copies.text}</p>
          <p className="paper-both">
            <span>{block.organ.text}</span>
            <span>{block.date.text}</span>
          </p>
        </div>
      );
    case 'blank':
      return null;
    case 'addressee':
    case 'copies':
      return <p>{block.run.text}</p>;
    case 'cut-line':
      return <p className="paper-cut">{block.run.text}</p>;
    case 'receipt-title':
      return <h3 className="paper-title">{block.run.text}</h3>;
  }
};

/** What stands above the text of a paper; everything else is its body. */
const Paragraph = ({ block }: { readonly block: Block }) => {
  switch (block.kind) {
    case 'mark':
      return <p className="paper-mark">{block.run.text}</p>;
    case 'number-line':
      return <p className={block.align === 'center' ? 'paper-centre' : 'paper-right'}>{block.run.text}</p>;
    case 'organ-date':
      return (
        <p className="paper-both">
          <span>{block.organ.text}</span>
          <span>{block.date.text}</span>
        </p>
      );
    case 'red-rule':
      return <hr className="paper-rule" />;
    case 'title':
      return (
        <h3 className="paper-title">
          {block.lines.map(({ text }) => (
            <span key={text}>{text}</span>
          ))}
        </h3>
      );
    default:
      return <BodyBlock block={block} />;
  }
};

/** The words of a paper on a sheet, from the same model as the Word file; pages are the file's own. */
export const PaperPreview = ({ model }: { readonly model: DocumentModel }) => {
  const t = useText();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long paper must be scrolled by keys */}
      <section className="paper-desk" aria-label={t('papers.preview')} lang="zh-CN" tabIndex={0}>
        {model.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts are their place
          <article key={index} className={part.layout === 'landscape' ? 'paper-sheet paper-across' : 'paper-sheet'}>
            {model.stamp && <p className="paper-stamp paper-hei">{model.stamp}</p>}
            {part.layout === 'letter' && <p className="paper-mark paper-letter">{part.mark.text}</p>}
            {part.blocks.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks are their place
              <Paragraph key={at} block={block} />
            ))}
            {'code' in part && <p className="paper-code">{part.code.text}</p>}
          </article>
        ))}
      </section>
      <p className="h papers-note">{t('papers.preview-note')}</p>
    </>
  );
};
