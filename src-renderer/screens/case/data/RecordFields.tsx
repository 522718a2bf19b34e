/** The fields of a record: what concerns other people is flagged, and can be masked field by field. */
import { Button, Group, Text } from '@mantine/core';
import { IconEyeOff, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PulledRecord, RecordField } from '../../../../src-contract/index.ts';
import { Facts } from '../Facts.tsx';

type Props = {
  record: PulledRecord;
  /** Masks fields by name (null: all that are flagged) or shows them again; null when that can't be done (any more). */
  onMask: ((fields: string[] | null, masked: boolean) => void) | null;
  busy: boolean;
};

export function RecordFields({ record, onMask, busy }: Props) {
  const { t } = useTranslation('case');
  const open = record.fields.filter(({ others, masked }) => others === true && masked !== true).length;
  return (
    <>
      {onMask && open > 0 && (
        <Group gap="xs" mb="sm" wrap="nowrap" align="flex-start">
          <IconUsers size={18} aria-hidden="true" style={{ flex: 'none' }} />
          <div>
            <Text size="sm">{t('data.others', { count: open })}</Text>
            <Button
              size="compact-sm"
              variant="default"
              mt={4}
              loading={busy}
              onClick={() => onMask(null, true)}
            >
              {t('data.maskAll', { count: open })}
            </Button>
          </div>
        </Group>
      )}
      <Facts
        facts={record.fields.map((field) => ({
          name: field.name,
          value: <Value field={field} onMask={onMask} busy={busy} />,
        }))}
      />
    </>
  );
}

type ValueProps = { field: RecordField; onMask: Props['onMask']; busy: boolean };

function Value({ field, onMask, busy }: ValueProps) {
  const { t } = useTranslation('case');
  const { name, value, others, masked } = field;
  if (value === '') return '–';
  const isMasked = masked === true;
  return (
    <>
      {isMasked ? (
        <Text span inherit td="line-through" c="dimmed">
          {value}
        </Text>
      ) : (
        value
      )}
      {isMasked && (
        <Text size="xs" c="dimmed">
          <IconEyeOff size={14} aria-hidden="true" style={{ verticalAlign: 'text-bottom' }} />{' '}
          {t('data.masked')}
        </Text>
      )}
      {onMask && (others === true || isMasked) && (
        <div>
          <Button
            size="compact-xs"
            variant="subtle"
            px={0}
            disabled={busy}
            aria-label={t(isMasked ? 'data.unmaskNamed' : 'data.maskNamed', { name })}
            onClick={() => onMask([name], !isMasked)}
          >
            {t(isMasked ? 'data.unmask' : 'data.mask')}
          </Button>
        </div>
      )}
    </>
  );
}
