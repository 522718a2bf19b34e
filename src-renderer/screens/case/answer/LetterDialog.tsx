/** A built letter in a dialog, page by page. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../src-contract/index.ts';
import { LetterPages } from './LetterPages.tsx';

type Props = { dispatch: Dispatch; opened: boolean; onClose: () => void };

export function LetterDialog({ dispatch, opened, onClose }: Props) {
  const { t: words } = useTranslation('vocabulary');
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={1100}
      title={words(`letter.${dispatch.letterKind}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <LetterPages dispatch={dispatch} />
    </Modal>
  );
}
