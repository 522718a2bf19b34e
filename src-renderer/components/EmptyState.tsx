/** An empty screen: what would be here, and the one button that starts it. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; text: string; action?: ReactNode };

/** Stands where the contents will stand, left as they are. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <Stack align="flex-start" gap="sm" maw={520} py="md">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{text}</Text>
      {action}
    </Stack>
  );
}
