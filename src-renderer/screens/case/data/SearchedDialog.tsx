/** What was searched, with what, and what could not be searched. */
import { Modal, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isSearchedWhole, type Output } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useWarningWords } from '../../../components/warning-words.ts';

type Props = {
  attestation: NonNullable<Output<'discovery.review'>['attestation']>;
  opened: boolean;
  onClose: () => void;
};

export function SearchedDialog({ attestation, opened, onClose }: Props) {
  const { t } = useTranslation('case');
  const { t: common } = useTranslation('common');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const wordsOf = useWarningWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={t('data.searched')}
      closeButtonProps={{ 'aria-label': common('close') }}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <Text size="sm" mb="md">
        {t('data.searchedAt', { at: format.moment(attestation.at) })}
      </Text>
      <Title order={3} size="h2" mb="xs">
        {t('data.identifiers')}
      </Title>
      <Table mb="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('data.identifier')}</Table.Th>
            <Table.Th>{t('data.value')}</Table.Th>
            <Table.Th>{t('data.foundIn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attestation.identifiers.map(({ meaning, value, from }) => (
            <Table.Tr key={`${meaning} ${value}`}>
              <Table.Td>
                {words(`meaning.${meaning}.name` as 'meaning.email.name', { defaultValue: meaning })}
              </Table.Td>
              <Table.Td>{value}</Table.Td>
              <Table.Td c="dimmed">{from === 'request' ? t('data.fromRequest') : from}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {attestation.moreIdentifiers > 0 && (
        <Text size="sm" c="dimmed" mb="lg">
          {t('data.moreIdentifiers', { count: attestation.moreIdentifiers })}
        </Text>
      )}
      {attestation.shared !== undefined && attestation.shared.length > 0 && (
        <>
          <Title order={3} size="h2" mb="xs">
            {t('data.shared')}
          </Title>
          <Text size="sm">{t('data.sharedWhy')}</Text>
          <ul>
            {attestation.shared.map(({ meaning, value, records }) => (
              <li key={`${meaning} ${value}`}>
                {words(`meaning.${meaning}.name` as 'meaning.email.name', { defaultValue: meaning })} {value}:{' '}
                {t('data.sharedRecords', { count: records })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Title order={3} size="h2" mb="xs">
        {t('data.files')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('data.file')}</Table.Th>
            <Table.Th>{t('data.asOf')}</Table.Th>
            <Table.Th ta="right">{t('data.fileRecords')}</Table.Th>
            <Table.Th ta="right">{t('data.fileHits')}</Table.Th>
            <Table.Th>{t('data.fileProblem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attestation.files.map(({ sourceId, file, modifiedAt, records, hits, problem }) => (
            <Table.Tr key={`${sourceId} ${file}`}>
              <Table.Td>{file}</Table.Td>
              <Table.Td c="dimmed">{modifiedAt === null ? '–' : format.moment(modifiedAt)}</Table.Td>
              <Table.Td ta="right">{format.number(records)}</Table.Td>
              <Table.Td ta="right">{format.number(hits)}</Table.Td>
              <Table.Td c={isSearchedWhole({ problem }) ? 'dimmed' : 'var(--desk-bad)'}>
                {problem ? wordsOf(problem) : t('data.noProblem')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
