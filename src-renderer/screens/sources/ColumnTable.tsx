/** The columns of one file: what each holds, why the program thinks so, examples. */
import { Alert, Button, Group, Select, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ColumnMeaning, type SourceFile } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { Breakable } from '../../components/Breakable.tsx';
import { useWarningWords } from '../../components/warning-words.ts';
import classes from './SourcesScreen.module.css';

type Props = {
  file: SourceFile;
  busy: boolean;
  onMeaning: (column: string, meaning: ColumnMeaning) => void;
  onConfirm: () => void;
};

export function ColumnTable({ file, busy, onMeaning, onConfirm }: Props) {
  const { t } = useTranslation('sources');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const wordsOf = useWarningWords();
  const options = ColumnMeaning.options.map((one) => ({ value: one, label: words(`meaning.${one}.name`) }));
  return (
    <section aria-label={t('columnsOf', { file: file.path })}>
      <Group justify="space-between" mb="xs" mt="xs">
        <Title order={2}>{t('columnsOf', { file: file.path })}</Title>
        {!file.confirmed && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCheck size={14} aria-hidden="true" />}
            loading={busy}
            onClick={onConfirm}
          >
            {t('confirmFile')}
          </Button>
        )}
      </Group>
      {file.problems.length > 0 && (
        <Alert color="yellow" mb="xs" icon={<IconAlertTriangle size={18} />} title={t('problems')}>
          <ul className={classes['problems']}>
            {file.problems.map((problem) => (
              <li key={`${problem.code} ${JSON.stringify(problem.params)}`}>{wordsOf(problem)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className={classes['panel']}>
        <Table verticalSpacing={6} aria-label={t('columnsOf', { file: file.path })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>{t('column')}</Table.Th>
              <Table.Th w={200}>{t('meaning')}</Table.Th>
              <Table.Th w={140}>{t('because')}</Table.Th>
              <Table.Th>{t('examples')}</Table.Th>
              <Table.Th ta="right" w={90}>
                {t('filled')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.columns.map((column) => (
              <Table.Tr key={column.name}>
                <Table.Td fw={600} style={{ overflowWrap: 'anywhere' }}>
                  <Breakable name={column.name} />
                </Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={t('meaningOf', { column: column.name })}
                    data={options}
                    value={column.meaning}
                    allowDeselect={false}
                    searchable
                    comboboxProps={{ width: 260, position: 'bottom-start' }}
                    renderOption={({ option }) => <Meaning value={option.value} />}
                    onChange={(value) => {
                      const meaning = ColumnMeaning.options.find((one) => one === value);
                      if (meaning !== undefined && meaning !== column.meaning)
                        onMeaning(column.name, meaning);
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <Text span size="sm" c="dimmed">
                    {words(`columnBecause.${column.because}`)}
                  </Text>
                </Table.Td>
                <Table.Td className={classes['example']}>{column.examples.join(' · ') || '–'}</Table.Td>
                <Table.Td ta="right">{format.percent(column.filled)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function Meaning({ value }: { value: string }) {
  const { t: words } = useTranslation('vocabulary');
  const meaning = ColumnMeaning.options.find((one) => one === value);
  if (meaning === undefined) return null;
  return (
    <div>
      <Text size="sm">{words(`meaning.${meaning}.name`)}</Text>
      <Text size="xs" c="dimmed">
        {words(`meaning.${meaning}.explain`)}
      </Text>
    </div>
  );
}
