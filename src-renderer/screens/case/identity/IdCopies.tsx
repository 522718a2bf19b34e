/** The ID copy that came with the request, shown only until the decision. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IdentityLookup } from '../../../../src-contract/index.ts';
import classes from './IdentityStep.module.css';

export function IdCopies({ copies }: { copies: IdentityLookup['idCopies'] }) {
  const { t } = useTranslation('case');
  return (
    <div className={classes['copies']}>
      {copies.map((copy) => (
        <figure key={copy.partId} style={{ margin: 0 }}>
          {copy.pages.map((page) => (
            <img
              key={page}
              src={`/blob/page/${copy.itemId}/${copy.partId}/${page}?w=900`}
              alt={t('identity.copyPage', { name: copy.name, page })}
            />
          ))}
          <Text component="figcaption" size="xs" c="dimmed" mt={4}>
            {copy.name}
          </Text>
        </figure>
      ))}
    </div>
  );
}
