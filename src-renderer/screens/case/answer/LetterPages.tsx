/** The real pages of a built letter, one under the other. */
import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../src-contract/index.ts';
import classes from './LetterPages.module.css';

/** Pixels across: sharp on a dense screen at the width that a page takes here. */
const pictureWidth = 1400;

type Props = {
  dispatch: Dispatch;
  /** Pressing a page shows it larger. */
  onZoom?: () => void;
};

export function LetterPages({ dispatch, onZoom }: Props) {
  const { t } = useTranslation('case');
  const pages = Array.from({ length: dispatch.pages }, (_, index) => index + 1);
  return (
    <ol className={classes['pages']} aria-label={t('letter.pages', { name: dispatch.letterName })}>
      {pages.map((page) => {
        const picture = (
          <img
            className={classes['page']}
            src={`/blob/letter/${dispatch.letter}/${page}?w=${pictureWidth}`}
            alt={t('letter.page', { page, pages: dispatch.pages })}
            loading="lazy"
          />
        );
        return (
          <li key={page}>
            {onZoom ? (
              <UnstyledButton
                className={classes['zoom']}
                aria-label={t('letter.zoom', { page })}
                onClick={onZoom}
              >
                {picture}
              </UnstyledButton>
            ) : (
              picture
            )}
            <Text size="xs" c="dimmed" ta="center" mt={4} aria-hidden="true">
              {page} / {dispatch.pages}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
