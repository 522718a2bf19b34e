/** The files of a source: what they are, how many records, which data category. */
import { Select, Table, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Category, categories, type SourceFile } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import classes from './SourcesScreen.module.css';

type Props = {
  files: readonly SourceFile[];
  shown: string | null;
  onShow: (path: string) => void;
  onCategory: (path: string, category: Category) => void;
};

export function FileTable({ files, shown, onShow, onCategory }: Props) {
  const { t } = useTranslation('sources');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const options = categories.map((one) => ({ value: String(one), label: categoryLabel(one, words) }));
  return (
    <section className={`${classes['panel']} ${classes['files']}`} aria-label={t('files')}>
      <Table verticalSpacing={6} aria-label={t('files')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('format')}</Table.Th>
            <Table.Th ta="right">{t('records')}</Table.Th>
            <Table.Th w={260}>{t('category')}</Table.Th>
            <Table.Th>{t('standing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr
              key={file.path}
              className={classes['row']}
              aria-current={file.path === shown || undefined}
              onClick={() => onShow(file.path)}
            >
              <Table.Td>
                <UnstyledButton className={classes['name']} onClick={() => onShow(file.path)}>
                  <Text span size="xs" c="dimmed" fw={400} display="block">
                    {file.path.slice(0, file.path.lastIndexOf('/') + 1)}
                  </Text>
                  {file.path.slice(file.path.lastIndexOf('/') + 1)}
                </UnstyledButton>
              </Table.Td>
              <Table.Td>
                <Text span size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                  {file.format === 'mbox' || file.format === 'mails'
                    ? t(`messages.${file.format}`)
                    : file.format === 'xlsx'
                      ? 'XLSX'
                      : `${file.format.toUpperCase()} · ${file.encoding}`}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{format.number(file.records)}</Table.Td>
              <Table.Td onClick={(event) => event.stopPropagation()}>
                <Select
                  size="xs"
                  aria-label={t('categoryOf', { file: file.path })}
                  data={options}
                  value={String(file.category)}
                  allowDeselect={false}
                  comboboxProps={{ width: 300, position: 'bottom-start' }}
                  descriptionProps={{ fz: 'xs' }}
                  description={words(`categoryBecause.${file.categoryBecause}`)}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  onChange={(value) => {
                    const category = categories.find((one) => String(one) === value);
                    if (category !== undefined) onCategory(file.path, category);
                  }}
                />
              </Table.Td>
              <Table.Td>
                <FileStanding file={file} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function categoryLabel(
  category: Category,
  words: ReturnType<typeof useTranslation<'vocabulary'>>['t'],
): string {
  const name = words(`category.${category}.name`);
  return category === 0 ? name : `${category} · ${name}`;
}

function FileStanding({ file }: { file: SourceFile }) {
  const { t } = useTranslation('sources');
  const state = file.confirmed ? 'confirmed' : file.problems.length > 0 ? 'problem' : 'unconfirmed';
  const Icon = { problem: IconAlertTriangle, unconfirmed: IconAlertCircle, confirmed: IconCheck }[state];
  return (
    <Text span size="sm" className={classes['state']} data-state={state} style={{ whiteSpace: 'nowrap' }}>
      <Icon size={14} aria-hidden="true" />
      {t(`fileState.${state}`)}
    </Text>
  );
}
