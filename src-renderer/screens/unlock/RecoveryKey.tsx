/** The recovery key: shown once, kept by the person, confirmed by typing two of its groups. */
import { Button, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import styles from './Unlock.module.css';

function groupsOf(recoveryKey: string): string[] {
  return recoveryKey.split(/[\s-]+/).filter((group) => group !== '');
}

/** Two different places of the key, in their order: nobody gets by with the beginning alone. */
function twoOf(count: number): [number, number] {
  const first = Math.floor(Math.random() * (count - 1));
  const second = first + 1 + Math.floor(Math.random() * (count - first - 1));
  return [first, second];
}

function KeyGroups({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('vault');
  const places = groupsOf(recoveryKey).map((group, index) => ({ group, number: index + 1 }));
  return (
    <ol className={styles['key']} aria-label={t('recovery.key')}>
      {places.map(({ group, number }) => (
        <li key={number} data-number={number}>
          {group}
        </li>
      ))}
    </ol>
  );
}

/** Paper, a file or the clipboard. */
function WaysToKeep({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation(['vault', 'common']);
  const { run, error } = useAct('shell.saveText');
  const [isSaved, setIsSaved] = useState(false);
  async function save(): Promise<void> {
    const text = `${t('recovery.sheet')}\n\n${recoveryKey}\n\n${t('recovery.sheetHint')}\n`;
    const answer = await run({ name: t('recovery.fileName'), text });
    setIsSaved(answer?.saved ?? false);
  }
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} stroke={1.6} />}
          onClick={() => window.print()}
        >
          {t('recovery.print')}
        </Button>
        <Button
          variant="default"
          leftSection={isSaved ? <IconCheck size={16} /> : <IconDownload size={16} stroke={1.6} />}
          onClick={() => void save()}
        >
          {isSaved ? t('recovery.saved') : t('recovery.save')}
        </Button>
        <CopyButton value={recoveryKey}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.6} />}
              onClick={copy}
            >
              {copied ? t('common:copied') : t('common:copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <ErrorNote error={error} />
    </>
  );
}

type Props = { recoveryKey: string; onKept: () => void };

/** Asks for the key to be kept, and for proof of it. */
export function RecoveryKey({ recoveryKey, onKept }: Props) {
  const { t } = useTranslation('vault');
  const groups = groupsOf(recoveryKey);
  const [asked] = useState(() => twoOf(groups.length));
  const [typed, setTyped] = useState<[string, string]>(['', '']);
  const [tried, setTried] = useState(false);

  const isRight = asked.map((place, i) => typed[i]?.trim().toUpperCase() === groups[place]?.toUpperCase());

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (isRight.every(Boolean)) onKept();
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('recovery.why')}</Text>
        <KeyGroups recoveryKey={recoveryKey} />
        <WaysToKeep recoveryKey={recoveryKey} />
        <Text>{t('recovery.confirm')}</Text>
        <Group grow align="flex-start">
          {asked.map((place, i) => (
            <TextInput
              key={place}
              label={t('recovery.group', { number: place + 1 })}
              value={typed[i] ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setTyped(([first, second]) => (i === 0 ? [value, second] : [first, value]));
              }}
              autoComplete="off"
              spellCheck={false}
              error={tried && !isRight[i] ? t('recovery.differs', { number: place + 1 }) : undefined}
            />
          ))}
        </Group>
        <Group justify="flex-end">
          <Button type="submit">{t('recovery.done')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What comes out of the printer. */
export function RecoverySheet({ recoveryKey }: { recoveryKey: string }) {
  const { t } = useTranslation('vault');
  return (
    <Stack>
      <Title order={1}>{t('recovery.sheet')}</Title>
      <KeyGroups recoveryKey={recoveryKey} />
      <Text>{t('recovery.sheetHint')}</Text>
    </Stack>
  );
}
