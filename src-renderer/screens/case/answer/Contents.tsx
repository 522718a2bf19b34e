/** What lies in the answer: letter, package, warnings, and what became of it. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconDeviceFloppy, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case, Dispatch } from '../../../../src-contract/index.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useWarningWords } from '../../../components/warning-words.ts';
import { Facts } from '../Facts.tsx';
import { Panel } from '../Panel.tsx';
import classes from './AnswerStep.module.css';
import type { Again } from './AnswerStep.tsx';
import { SentProof } from './SentProof.tsx';
import type { useSave } from './use-save.ts';

type Props = {
  subject: Case;
  dispatch: Dispatch;
  savedFiles: readonly string[];
  save: ReturnType<typeof useSave>;
  again: Again;
};

export function Contents({ subject, dispatch, savedFiles, save, again }: Props) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const wordsOf = useWarningWords();
  return (
    <>
      <Panel title={t('answer.contents')}>
        <Facts
          facts={[
            {
              name: t('answer.letter'),
              value: `${dispatch.letterName} · ${t('answer.pages', { count: dispatch.pages })}`,
            },
            ...(dispatch.letterKind === 'answer'
              ? [
                  {
                    name: t('answer.package'),
                    value:
                      dispatch.packageName === null
                        ? t('answer.noPackage')
                        : `${dispatch.packageName} · ${format.bytes(dispatch.packageBytes ?? 0)}`,
                  },
                  {
                    name: t('answer.records'),
                    value: t('answer.recordsIn', { count: subject.records.taken }),
                  },
                ]
              : []),
            { name: t('answer.built'), value: format.moment(dispatch.builtAt) },
          ]}
        />
        {dispatch.packageName !== null && (
          <Text size="xs" c="dimmed" mt="sm">
            {t('answer.packageWhat')}
          </Text>
        )}
        <Stack gap={6} mt="md">
          {dispatch.savedAt !== null && dispatch.sent === null && (
            <Group gap={8} wrap="nowrap" align="flex-start" role="status">
              <IconCheck size={18} color="var(--desk-good)" aria-hidden="true" style={{ flex: 'none' }} />
              <Text size="sm">
                {t('answer.saved', { at: format.moment(dispatch.savedAt) })}
                {savedFiles.length > 0 && ` (${format.list(savedFiles)})`}
              </Text>
            </Group>
          )}
          <SentProof dispatch={dispatch} />
        </Stack>
        {dispatch.sent === null && (
          <Group gap="xs" mt="md">
            {dispatch.savedAt !== null && (
              <Button
                variant="default"
                leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}
                loading={save.busy}
                onClick={() => void save.run()}
              >
                {t('answer.saveAgain')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden="true" />}
              loading={again.busy}
              onClick={again.run}
            >
              {t('answer.buildAgain')}
            </Button>
          </Group>
        )}
      </Panel>
      {dispatch.warnings.length > 0 && (
        <Panel title={t('answer.warnings', { count: dispatch.warnings.length })}>
          <ul className={classes['warnings']}>
            {dispatch.warnings.map((warning) => (
              <li key={`${warning.code} ${JSON.stringify(warning.params)}`}>
                <IconAlertTriangle size={16} aria-hidden="true" />
                <span>{wordsOf(warning)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
