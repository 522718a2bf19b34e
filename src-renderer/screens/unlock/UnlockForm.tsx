/** The password, and what to do when the vault does not open. */
import { Button, Group, Modal, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../app/desk.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { refreshSession, useSession } from '../../state/session.ts';
import { Doorstep } from './Doorstep.tsx';

type TakeOverProps = { member: string; opened: boolean; onClose: () => void; onTakeOver: () => void };

function TakeOver({ member, opened, onClose, onTakeOver }: TakeOverProps) {
  const { t } = useTranslation(['vault', 'common']);
  const who = member || t('takeOver.somebody');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('takeOver.title', { member: who })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        <Text>{t('takeOver.text', { member: who })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="red" onClick={onTakeOver}>
            {t('takeOver.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Opens the vault with the password or the recovery key. */
export function UnlockForm() {
  const { t } = useTranslation('vault');
  const folder = useSession((state) => state.vault?.folder);
  const [password, setPassword] = useState('');
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useAct('vault.unlock');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (error === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [error]);

  async function unlock(takeOver: boolean): Promise<void> {
    setAsking(false);
    if (password === '') return field.current?.focus();
    if ((await run({ password, takeOver })) === undefined) return;
    setPassword('');
    await refreshSession();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void unlock(false);
  }

  const held = error?.code === 'vault-busy' ? String(fieldOf(error.params, 'member')) : null;
  return (
    <Doorstep>
      <form onSubmit={submit}>
        <Stack>
          <div>
            <Title order={1}>{t('unlock.title')}</Title>
            {folder && <Text c="dimmed">{t('unlock.folder', { folder })}</Text>}
          </div>
          <PasswordInput
            ref={field}
            label={t('unlock.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
            autoFocus
            disabled={busy}
            error={error?.code === 'wrong-password'}
            visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
          />
          <ErrorNote error={error} />
          <Group justify="flex-end">
            {held !== null && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('takeOver.offer')}
              </Button>
            )}
            <Button type="submit" loading={busy}>
              {t('unlock.open')}
            </Button>
          </Group>
        </Stack>
      </form>
      <TakeOver
        member={held ?? ''}
        opened={asking}
        onClose={() => setAsking(false)}
        onTakeOver={() => void unlock(true)}
      />
    </Doorstep>
  );
}

function fieldOf(params: Record<string, string | number>, name: string): string | number {
  return params[name] ?? '';
}
