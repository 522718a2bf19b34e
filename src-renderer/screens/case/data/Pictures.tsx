/** Small pictures of what a record names; what is not there, or not certain, is said. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PulledRecord } from '../../../../src-contract/index.ts';
import classes from './DataDesk.module.css';

const thumbnailPx = 240;

export function Pictures({ record: { id, pictures } }: { record: PulledRecord }) {
  const { t } = useTranslation('case');
  return (
    <ul className={classes['pictures']} aria-label={t('data.pictures')}>
      {pictures.map((picture, index) => (
        <li key={picture.state === 'found' ? picture.path : picture.written}>
          {picture.state === 'found' ? (
            <img
              src={`/blob/picture/${id}/${index + 1}?w=${thumbnailPx}`}
              alt={picture.path}
              title={picture.path}
              loading="lazy"
            />
          ) : (
            <Text size="sm">
              {t(`data.picture.${picture.state}`, {
                name: picture.written,
                count: picture.state === 'ambiguous' ? picture.files : 1,
              })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
