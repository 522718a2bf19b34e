/** Files that were not taken in: each with what happened and what to do. */
import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asDeskError } from '../../app/desk.ts';
import { ErrorNote, useErrorWords } from '../../components/ErrorNote.tsx';
import { forgetIntake, useIntake } from '../../state/intake.ts';

/** Nothing while everything was taken in; stays until it is closed. */
export function RefusedFiles() {
  const { t } = useTranslation(['inbox', 'common']);
  const { refused, error } = useIntake();
  const words = useErrorWords();
  if (error) return <ErrorNote error={error} onClose={forgetIntake} />;
  if (refused.length === 0) return null;
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={t('refused.title', { count: refused.length })}
      withCloseButton
      closeButtonLabel={t('common:close')}
      onClose={forgetIntake}
      radius={0}
    >
      <List spacing={4}>
        {refused.map((taken) => {
          const { what, todo } = words(asDeskError(taken.error));
          return (
            <List.Item key={taken.file}>
              <Text span fw={600}>
                {what}
              </Text>{' '}
              {todo}
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
