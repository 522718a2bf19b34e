/** The list of keys (F1 or ?), and the keys that work everywhere. */
import { Group, Kbd, Modal, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { useRoute } from '../state/route.ts';
import { lockVault } from '../state/session.ts';
import { modKey } from './keys.ts';

const useKeyHelp = create<{ open: boolean }>()(() => ({ open: false }));

/** Shows the list of keys. */
export function showKeys(): void {
  useKeyHelp.setState({ open: true });
}

/** Takes the list of keys away. */
export function hideKeys(): void {
  useKeyHelp.setState({ open: false });
}

const rows = [
  { keys: [modKey, 'K'], name: 'search' },
  { keys: [modKey, '⏎'], name: 'primary' },
  { keys: [modKey, '1 … 6'], name: 'steps' },
  { keys: ['Alt', '←'], name: 'back' },
  { keys: [modKey, 'L'], name: 'lock' },
  { keys: ['Esc'], name: 'close' },
  { keys: ['F1', '?'], name: 'help' },
] as const;

/** `?` stands on different keys of different keyboards, so the sign counts, not the key. Not while somebody types. */
function useQuestionMark(act: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (event.key === '?' && !typing) act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [act]);
}

/** Mounted once in the frame. */
export function KeyHelp() {
  const { t } = useTranslation();
  const open = useKeyHelp((state) => state.open);
  const back = useRoute((state) => state.back);
  useHotkeys(
    [
      ['F1', showKeys],
      ['mod+L', () => void lockVault()],
      ['alt+ArrowLeft', back],
    ],
    [],
    true,
  );
  useQuestionMark(showKeys);
  return (
    <Modal
      opened={open}
      onClose={hideKeys}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Table withRowBorders={false}>
        <Table.Tbody>
          {rows.map(({ keys, name }) => (
            <Table.Tr key={name}>
              <Table.Td>{t(`keys.${name}`)}</Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
