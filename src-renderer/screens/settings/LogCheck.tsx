/** Walks the log and tells whether it is whole. */
import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskError, type Output } from '../../../src-contract/index.ts';
import { useAct } from '../../app/desk.ts';
import { ErrorNote, useErrorWords } from '../../components/ErrorNote.tsx';

type Result = Output<'audit.verify'>;

function Whole({ result }: { result: Result }) {
  const { t } = useTranslation('settings');
  return (
    <Alert
      color="green"
      role="status"
      icon={<IconCircleCheck size={18} />}
      title={t('log.whole', { count: result.entries })}
    >
      <Text>{t('log.head', { head: '' })}</Text>
      <Code>{result.head.slice(0, 32)}</Code>
      <Text size="xs" c="dimmed" mt={4}>
        {t('log.headHint')}
      </Text>
    </Alert>
  );
}

function Broken({ entry }: { entry: number }) {
  const words = useErrorWords()(new DeskError('audit-broken', { entry }));
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} title={words.what}>
      {words.todo}
    </Alert>
  );
}

/** A button and, after it, the result where it was asked for. */
export function LogCheck() {
  const { t } = useTranslation('settings');
  const { run, busy, error } = useAct('audit.verify');
  const [result, setResult] = useState<Result>();
  return (
    <>
      <Text c="dimmed">{t('log.why')}</Text>
      <Group>
        <Button
          variant="default"
          loading={busy}
          onClick={async () => {
            setResult(undefined);
            setResult(await run({}));
          }}
        >
          {t('log.check')}
        </Button>
      </Group>
      <ErrorNote error={error} />
      {result &&
        (result.firstBroken === null ? <Whole result={result} /> : <Broken entry={result.firstBroken} />)}
    </>
  );
}
