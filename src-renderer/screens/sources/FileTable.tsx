/** The files of a source: what they are, how many records, which data category. */
import { Select, Table, Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Category, categories, type SourceFile } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { Breakable } from '../../components/Breakable.tsx';
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
  const kindOf = ({ format: kind, encoding }: SourceFile): string[] => {
    if (kind === 'mbox' || kind === 'mails') return [t(`messages.${kind}`)];
    return kind === 'xlsx' ? ['XLSX'] : [kind.toUpperCase(), encoding];
  };
  const options = categories.map((one) => ({ value: String(one), label: categoryLabel(one, words) }));
  return (
    <section className={`${classes['panel']} ${classes['files']}`} aria-label={t('files')}>
      <Table layout="fixed" miw={800} verticalSpacing={6} aria-label={t('files')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th ta="right" w={92}>
              {t('records')}
            </Table.Th>
            <Table.Th w={246}>{t('category')}</Table.Th>
            <Table.Th w="14.5%">{t('because')}</Table.Th>
            <Table.Th w="16%">{t('standing')}</Table.Th>
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
                  <Breakable name={file.path.slice(file.path.lastIndexOf('/') + 1)} />
                  <Text span size="xs" c="dimmed" fw={400} display="block">
                    <Breakable name={[...folderOf(file), ...kindOf(file)].join(' · ')} />
                  </Text>
                </UnstyledButton>
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
                  onChange={(value) => {
                    const category = categories.find((one) => String(one) === value);
                    if (category !== undefined) onCategory(file.path, category);
                  }}
                />
              </Table.Td>
              <Table.Td>
                <Text span size="sm" c="dimmed">
                  {words(`categoryBecause.${file.categoryBecause}`)}
                </Text>
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

/** The folder that a file is in, if it is in one. */
function folderOf({ path }: SourceFile): string[] {
  const end = path.lastIndexOf('/');
  return end < 0 ? [] : [path.slice(0, end)];
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
    <Text span size="sm" className={classes['state']} data-state={state}>
      <Icon size={14} aria-hidden="true" />
      {t(`fileState.${state}`)}
    </Text>
  );
}
