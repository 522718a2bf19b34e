/** What is asked for, as chips that switch on and off; each explains its right and names its article. */
import { Button, Chip, Group, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Right } from '../../../src-contract/index.ts';
import { rights } from '../../../src-contract/vocabulary.ts';
import { useFormat } from '../../app/use-format.ts';
import { doubtOf } from './certainty.ts';
import type { InputProps } from './inputs.tsx';

/** Asked for most; the others come after "More…". */
const common: readonly Right[] = ['access', 'portability', 'erasure', 'marketing-stop'];

type ChipProps = { right: Right; isFirst: boolean; id: string; doubt: number | null };

function RightChip({ right, isFirst, id, doubt }: ChipProps) {
  const { t } = useTranslation('vocabulary');
  const format = useFormat();
  return (
    <Tooltip
      label={
        <>
          {t(`right.${right}.explain`)}
          <Text span display="block" size="xs" mt={4} opacity={0.8}>
            {t(`right.${right}.article`)}
          </Text>
        </>
      }
      refProp="rootRef"
    >
      <Chip value={right} size="xs" radius="sm" variant="light" {...(isFirst && { id })}>
        {t(`right.${right}.name`)}
        {doubt !== null && (
          <Text span fz="inherit" fw={600} c="var(--desk-doubt)" ml={6}>
            {format.percent(doubt)}
          </Text>
        )}
      </Chip>
    </Tooltip>
  );
}

/** Keeps the law's order, whatever the order of clicking. */
export function RightsInput({ id, fields, reading, change }: InputProps) {
  const { t } = useTranslation('inbox');
  const [isOpen, setIsOpen] = useState(false);
  const shown = rights.filter((right) => isOpen || common.includes(right) || fields.rights.includes(right));
  return (
    <Chip.Group
      multiple
      value={fields.rights}
      onChange={(chosen) => {
        const asked = rights.filter((right) => chosen.includes(right));
        // Whoever says what is asked for says that it is a request.
        const isRequest = asked.length > 0 && fields.kind === 'not-a-request';
        change({ rights: asked, ...(isRequest && { kind: 'request' }) });
      }}
    >
      <Group gap={6}>
        {shown.map((right, index) => (
          <RightChip
            key={right}
            right={right}
            id={id}
            isFirst={index === 0}
            doubt={fields.rights.includes(right) ? doubtOf(right, reading) : null}
          />
        ))}
        {shown.length < rights.length && (
          <Button variant="subtle" size="compact-xs" onClick={() => setIsOpen(true)}>
            {t('fields.more')}
          </Button>
        )}
      </Group>
    </Chip.Group>
  );
}
