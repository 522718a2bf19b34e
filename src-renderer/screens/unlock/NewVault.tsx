/** Name, password and place of a new vault. */
import { Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '../../../src-contract/index.ts';
import { useAct } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { useSession } from '../../state/session.ts';
import { type Strength, strengthOf, strengths } from './strength.ts';
import styles from './Unlock.module.css';

const barColours: Record<Strength, string> = {
  weak: 'var(--desk-bad)',
  fair: 'var(--desk-doubt)',
  good: 'var(--desk-good)',
  strong: 'var(--desk-good)',
};

function StrengthMeter({ strength }: { strength: Strength | null }) {
  const { t } = useTranslation('vault');
  const lit = strength === null ? 0 : strengths.indexOf(strength) + 1;
  return (
    <div>
      <div className={styles['bars']} aria-hidden>
        {strengths.map((each, index) => (
          <div
            key={each}
            className={styles['bar']}
            style={{ background: index < lit && strength !== null ? barColours[strength] : undefined }}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" mt={4} role="status" mih="1.4em">
        {strength && t('password.strength', { strength: t(`password.${strength}`) })}
      </Text>
    </div>
  );
}

function Place({ folder, onPick }: { folder: PickedFile | null; onPick: (folder: PickedFile) => void }) {
  const { t } = useTranslation('vault');
  const { run } = useAct('shell.pickFolder');
  async function pick(): Promise<void> {
    const picked = await run({ purpose: 'vault' });
    if (picked?.folder) onPick(picked.folder);
  }
  return (
    <Group gap="xs" justify="space-between">
      <Text size="xs" c="dimmed">
        {t('password.place')}: {folder?.name ?? t('password.placeOwn')}
      </Text>
      <Anchor component="button" type="button" size="xs" onClick={() => void pick()}>
        {t('password.placeOther')}
      </Anchor>
    </Group>
  );
}

type Props = { onBack: () => void; onMade: (recoveryKey: string) => void };

/** Makes the vault; takes only a password that is hard to guess. */
export function NewVault({ onBack, onMade }: Props) {
  const { t } = useTranslation(['vault', 'common']);
  const language = useSession((state) => state.settings.language);
  const [memberName, setMemberName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [folder, setFolder] = useState<PickedFile | null>(null);
  const [tried, setTried] = useState(false);
  const { run, busy, error } = useAct('vault.create');

  const strength = password === '' ? null : strengthOf(password, memberName);
  const isStrong = strength === 'good' || strength === 'strong';
  const isReady = memberName.trim() !== '' && isStrong && password === again;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isReady) return;
    const made = await run({ folder: folder?.handle ?? null, memberName, password, language });
    if (made) onMade(made.recoveryKey);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text>{t('password.why')}</Text>
        <TextInput
          label={t('password.name')}
          description={t('password.nameHint')}
          value={memberName}
          onChange={(event) => setMemberName(event.currentTarget.value)}
          maxLength={100}
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          autoFocus
        />
        <div>
          <PasswordInput
            label={t('password.password')}
            description={t('password.passwordHint')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
            required
            withAsterisk={false}
            error={tried && !isStrong}
            visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
            mb="xs"
          />
          <StrengthMeter strength={strength} />
        </div>
        <PasswordInput
          label={t('password.again')}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          autoComplete="off"
          required
          withAsterisk={false}
          error={tried && again !== password ? t('password.differs') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
        />
        <Place folder={folder} onPick={setFolder} />
        <ErrorNote error={error} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={busy}>
            {t('common:back')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('password.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
