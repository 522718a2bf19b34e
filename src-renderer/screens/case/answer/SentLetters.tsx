/** Every letter of the case with what became of it. */
import { Anchor, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import { Panel } from '../Panel.tsx';
import { LetterDialog } from './LetterDialog.tsx';

/** Nothing where no letter was built. */
export function SentLetters({ dispatches }: { dispatches: readonly Dispatch[] }) {
  const { t } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const [looked, setLooked] = useState<Dispatch | null>(null);
  if (dispatches.length === 0) return null;
  return (
    <Panel title={t('sent.letters')}>
      <Table verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sent.letterName')}</Table.Th>
            <Table.Th>{t('sent.savedAt')}</Table.Th>
            <Table.Th>{t('sent.sentOn')}</Table.Th>
            <Table.Th>{t('sent.referenceName')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dispatches.map((dispatch) => (
            <Table.Tr key={dispatch.letter}>
              <Table.Td>
                <Anchor component="button" type="button" size="sm" onClick={() => setLooked(dispatch)}>
                  {words(`letter.${dispatch.letterKind}`)}
                </Anchor>
              </Table.Td>
              <Table.Td>{dispatch.savedAt ? format.moment(dispatch.savedAt) : '–'}</Table.Td>
              <Table.Td>
                {dispatch.sent
                  ? `${format.date(dispatch.sent.on)}, ${format.within(words(`way.${dispatch.sent.way}`))}`
                  : '–'}
              </Table.Td>
              <Table.Td>{dispatch.sent?.reference || '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {looked && <LetterDialog dispatch={looked} opened onClose={() => setLooked(null)} />}
    </Panel>
  );
}
