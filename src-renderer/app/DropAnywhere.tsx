/** A file dropped or pasted anywhere in the window goes to the inbox. */
import { Overlay, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type PropsWithChildren, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFiles } from '../state/intake.ts';

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** True while files hang over the window. */
function useFilesOverWindow(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Every element that is crossed reports an enter and a leave; files have left when all enters were left.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void takeFiles(files);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void takeFiles(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return over;
}

/** Wraps the desk; shows where the files will go while they hang over it. */
export function DropAnywhere({ children }: PropsWithChildren) {
  const { t } = useTranslation();
  const over = useFilesOverWindow();
  return (
    <>
      {children}
      {over && (
        <Overlay fixed center backgroundOpacity={0.92} color="var(--desk-panel)" zIndex={1000}>
          <Stack align="center" gap="xs">
            <IconUpload size={32} stroke={1.5} aria-hidden />
            <Text fw={600} fz="lg">
              {t('drop.title')}
            </Text>
            <Text c="dimmed">{t('drop.hint')}</Text>
          </Stack>
        </Overlay>
      )}
    </>
  );
}
