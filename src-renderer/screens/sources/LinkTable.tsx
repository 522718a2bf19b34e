/** The links between files: which column refers to which, why the program thinks so, and staff's word on it. */
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SourceId, SourceLink } from '../../../src-contract/index.ts';
import { useFormat } from '../../app/use-format.ts';
import { Breakable } from '../../components/Breakable.tsx';
import classes from './SourcesScreen.module.css';

type Props = {
  source: SourceId;
  links: readonly SourceLink[];
  busy: boolean;
  onDecide: (link: SourceLink, follow: boolean) => void;
};

export function LinkTable({ source, links, busy, onDecide }: Props) {
  const { t } = useTranslation('sources');
  const format = useFormat();
  const own = links.filter(({ from }) => from.sourceId === source);
  if (own.length === 0) return null;
  return (
    <section aria-label={t('links')}>
      <Title order={2} mb={2} mt="xs">
        {t('links')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('linksWhy')}
      </Text>
      <div className={classes['panel']}>
        <Table layout="fixed" miw={720} verticalSpacing={6} aria-label={t('links')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('linkFrom')}</Table.Th>
              <Table.Th>{t('linkTo')}</Table.Th>
              <Table.Th w="20%">{t('because')}</Table.Th>
              <Table.Th w="24%">{t('linkState')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {own.map((link) => (
              <Table.Tr key={`${nameOf(link.from)} ${link.to.sourceId} ${nameOf(link.to)}`}>
                <Table.Td>
                  <End end={link.from} />
                </Table.Td>
                <Table.Td>
                  <End end={link.to} />
                </Table.Td>
                <Table.Td>
                  <Text span size="sm" c="dimmed" display="block">
                    {t(`linkBecause.${link.because}`)}
                  </Text>
                  <Text span size="xs" c="dimmed">
                    {t('linkShare', { share: format.percent(link.overlap) })}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <LinkState link={link} />
                  <Group gap={6} mt={2}>
                    {!(link.followed && link.confirmed) && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={busy}
                        aria-label={t('linkYesOf', { from: nameOf(link.from), to: nameOf(link.to) })}
                        onClick={() => onDecide(link, true)}
                      >
                        {t('linkYes')}
                      </Button>
                    )}
                    {(link.followed || !link.confirmed) && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        disabled={busy}
                        aria-label={t('linkNoOf', { from: nameOf(link.from), to: nameOf(link.to) })}
                        onClick={() => onDecide(link, false)}
                      >
                        {t('linkNo')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

const nameOf = ({ file, column }: SourceLink['from']): string => `${file}: ${column}`;

function End({ end: { file, column } }: { end: SourceLink['from'] }) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text span size="xs" c="dimmed" display="block">
        <Breakable name={file} />
      </Text>
      <Text span size="sm" fw={600}>
        <Breakable name={column} />
      </Text>
    </div>
  );
}

function LinkState({ link: { followed, confirmed } }: { link: SourceLink }) {
  const { t } = useTranslation('sources');
  const state = followed ? (confirmed ? 'confirmed' : 'unconfirmed') : confirmed ? 'refused' : 'listed';
  const Icon = { confirmed: IconCheck, unconfirmed: IconAlertCircle, refused: IconX, listed: IconX }[state];
  return (
    <Text span size="sm" className={classes['state']} data-state={state}>
      <Icon size={14} aria-hidden="true" />
      {t(`linkStates.${state}`)}
    </Text>
  );
}
