/** Asked when several files come at once: a letter with its ID copy is one request, a day's post is several. */
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forgetIntake, takeAsked, useIntake } from '../state/intake.ts';

/** More names than this say nothing any more. */
const namesShown = 8;

/** Mounted once in the frame. */
export function SeveralFiles() {
  const { t } = useTranslation();
  const asking = useIntake((state) => state.asking);
  const files = asking?.files ?? [];
  const more = files.length - namesShown;
  return (
    <Modal
      opened={asking !== undefined}
      onClose={forgetIntake}
      title={t('several.title', { count: files.length })}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
      // It would count to none while it fades.
      transitionProps={{ duration: 0 }}
    >
      <Stack>
        <List>
          {files.slice(0, namesShown).map(({ handle, name }) => (
            <List.Item key={handle}>{name}</List.Item>
          ))}
          {more > 0 && <List.Item>{t('several.more', { count: more })}</List.Item>}
        </List>
        <Text c="dimmed">{t('several.hint')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void takeAsked(true)}>
            {t('several.together')}
          </Button>
          <Button data-autofocus onClick={() => void takeAsked(false)}>
            {t('several.apart')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
