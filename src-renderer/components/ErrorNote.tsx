/** An error in words, where it happened: what, and what to do. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskError, ErrorCode } from '../../src-contract/index.ts';

/** What happened and what to do, in the language of the interface. */
export function useErrorWords(): (error: { code: ErrorCode; params: Record<string, string | number> }) => {
  what: string;
  todo: string;
} {
  const { t } = useTranslation('errors');
  return ({ code, params }) => ({
    what: t(`code.${code}.what`, params),
    todo: t(`code.${code}.todo`, params),
  });
}

type Props = {
  error: DeskError | undefined;
  /** Offers to do it again. */
  onRetry?: () => void;
  /** Takes the note away. */
  onClose?: () => void;
};

/** Nothing while there is no error. Said aloud by screen readers when it appears. */
export function ErrorNote({ error, onRetry, onClose }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  if (error === undefined) return null;
  const { what, todo } = words(error);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={what}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('close')}
      {...(onClose && { onClose })}
    >
      <Group justify="space-between" align="center" gap="sm">
        <Text maw={640}>{todo}</Text>
        {onRetry && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
