/** A page as a picture, with the words marked that carried a value. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, ItemId, Page, Part } from '../../../src-contract/index.ts';
import { type FieldName, fieldOf } from './certainty.ts';
import { markLooks } from './Marked.tsx';
import { boxesOf } from './marks.ts';
import styles from './Reading.module.css';

/** Width of a page at zoom 1, in pixels of the screen; no wider than the pane. */
const pageWidth = 720;

/** The picture is fetched in few widths, so that zooming does not draw each page anew. */
function pictureWidth(zoom: number): number {
  return zoom > 1.3 ? 2000 : 1200;
}

type Turn = 0 | 90 | 180 | 270;

type PaperProps = {
  itemId: ItemId;
  part: Part;
  page: Page;
  evidence: readonly Evidence[];
  zoom: number;
  turn: Turn;
  focus: FieldName | null;
  onPick: (field: FieldName) => void;
};

function Marks({ part, page, evidence, focus, onPick }: Omit<PaperProps, 'itemId' | 'zoom' | 'turn'>) {
  const { t } = useTranslation('inbox');
  return boxesOf(page, evidence).map(({ evidence: found, left, top, width, height }) => {
    const field = fieldOf(found.field);
    if (field === null) return null;
    const text = part.text.slice(found.start, found.end);
    const style = {
      left: `${left * 100}%`,
      top: `${top * 100}%`,
      width: `${width * 100}%`,
      height: `${height * 100}%`,
    };
    return (
      <button
        key={`${found.start}-${top}`}
        type="button"
        // The keyboard comes from the fields; stopping at every word of the page would keep it from them.
        tabIndex={-1}
        className={styles['box']}
        style={style}
        aria-label={t('mark', { field: t(`fields.${field === 'receivedOn' ? 'written' : field}`), text })}
        {...markLooks(found, focus)}
        onClick={() => onPick(field)}
      />
    );
  });
}

function Paper(props: PaperProps) {
  const { t } = useTranslation('inbox');
  const { itemId, part, page, zoom, turn } = props;
  const [failed, setFailed] = useState(false);
  const lies = turn % 180 === 90;
  const ratio = page.width / page.height;
  const shown = lies ? 1 / ratio : ratio;
  // Lying, the picture is as wide as its paper is high.
  const size = lies
    ? { width: `${ratio * 100}%`, height: `${100 / ratio}%` }
    : { width: '100%', height: '100%' };
  if (failed) return <div className={styles['sheet']}>{t('pane.noPage')}</div>;
  return (
    <div className={styles['paper']} style={{ aspectRatio: shown }}>
      <div
        className={styles['turning']}
        style={{ ...size, transform: `translate(-50%, -50%) rotate(${turn}deg)` }}
      >
        <img
          src={`/blob/page/${itemId}/${part.id}/${page.number}?w=${pictureWidth(zoom)}`}
          alt={t('pane.pageAlt', { name: part.name, page: page.number })}
          loading="lazy"
          draggable={false}
          onError={() => setFailed(true)}
        />
        <Marks {...props} />
      </div>
    </div>
  );
}

type Props = PaperProps & {
  /** Says whether this page is an ID copy; null where the whole part has one role. */
  isIdCopy: boolean | null;
  onIdCopy: (isIdCopy: boolean) => void;
};

/** One page under its line: which it is, and whether it is an ID copy. */
export function PageSheet({ isIdCopy, onIdCopy, ...paper }: Props) {
  const { t } = useTranslation('inbox');
  const { part, page, zoom } = paper;
  return (
    <div className={styles['page']} style={{ width: `min(${pageWidth * zoom}px, ${100 * zoom}%)` }}>
      {(part.pages.length > 1 || isIdCopy !== null) && (
        <div className={styles['pageLine']}>
          <span>{t('pane.page', { page: page.number, pages: part.pages.length })}</span>
          {isIdCopy !== null && (
            <Checkbox
              size="xs"
              label={t('pane.isId')}
              checked={isIdCopy}
              onChange={(event) => onIdCopy(event.currentTarget.checked)}
            />
          )}
        </div>
      )}
      <Paper {...paper} />
    </div>
  );
}
