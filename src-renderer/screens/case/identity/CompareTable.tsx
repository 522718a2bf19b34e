/** What was written beside what the shop holds, with the result of each comparison in words. */
import { Table, Text } from '@mantine/core';
import { IconCheck, IconEqualNot, IconMinus, IconWaveSine } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Candidate, IdentityCheck, Requester } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import { requesterFacts } from '../requester.ts';
import classes from './IdentityStep.module.css';

const icons: Record<IdentityCheck['result'], typeof IconCheck> = {
  match: IconCheck,
  similar: IconWaveSine,
  differs: IconEqualNot,
  'not-written': IconMinus,
  'not-held': IconMinus,
};

export function CompareTable({ requester, candidate }: { requester: Requester; candidate: Candidate }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const { day: date } = useFormat();
  const written = new Map(requesterFacts(requester).map(({ field, value }) => [field, value]));
  // A field that neither side knows tells nothing.
  const checks = candidate.checks.filter(
    ({ field, written: text, held }) => text ?? written.get(field) ?? held[0],
  );
  return (
    <>
      <Table className={classes['compare']} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>{t('identity.what')}</Table.Th>
            <Table.Th>{t('identity.written')}</Table.Th>
            <Table.Th>{t('identity.held')}</Table.Th>
            <Table.Th w={152}>{t('identity.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.map((check) => (
            <Table.Tr key={check.field}>
              <Table.Th scope="row" fw={400} c="dimmed">
                {words(`field.${check.field}`)}
              </Table.Th>
              <Table.Td>{isoOr(check.written ?? written.get(check.field) ?? '–', date)}</Table.Td>
              <Table.Td>
                {check.held.length === 0
                  ? '–'
                  : check.held.map((held) => <div key={held}>{isoOr(held, date)}</div>)}
              </Table.Td>
              <Table.Td>
                <Result result={check.result} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {candidate.lastOrders.length > 0 && (
        <Text size="sm" mt="sm">
          {t('identity.lastOrders')}{' '}
          {candidate.lastOrders
            .map((order) => (order.date ? `${order.number} (${isoOr(order.date, date)})` : order.number))
            .join(', ')}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {t('identity.ledBy', { by: candidate.by })}
      </Text>
    </>
  );
}

function Result({ result }: { result: IdentityCheck['result'] }) {
  const { t: words } = useTranslation('vocabulary');
  const Icon = icons[result];
  return (
    <span className={classes['result']} data-result={result}>
      <Icon size={16} aria-hidden="true" />
      {words(`check.${result}`)}
    </span>
  );
}

/** Dates in exports are not always days; what is none stays as it stands. */
function isoOr(text: string, date: (iso: string) => string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : text;
}
