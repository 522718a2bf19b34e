/** The language in which the person is answered. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Panel } from '../Panel.tsx';
import type { StepProps } from '../primary.ts';

export function LetterLanguage({ subject, onCase }: Omit<StepProps, 'offer'>) {
  const { t } = useTranslation('case');
  const format = useFormat();
  const set = useAct('cases.setLetterLanguage');
  const isOver = subject.stage === 'sent' || subject.stage === 'closed';
  const onChange = async (value: string | null) => {
    const language = languages.find((one) => one === value);
    if (language === undefined || language === subject.letterLanguage) return;
    const next = await set.run({ id: subject.id, language });
    if (next) onCase(next);
  };
  const written =
    subject.language === 'und'
      ? t('answer.languageUnknown')
      : t('answer.languageWritten', { language: format.languageName(subject.language) });
  return (
    <Panel title={t('answer.language')}>
      <Select
        aria-label={t('answer.language')}
        description={written}
        data={languages.map((value) => ({ value, label: format.languageName(value) }))}
        value={subject.letterLanguage}
        allowDeselect={false}
        disabled={isOver || set.busy}
        onChange={(value) => void onChange(value)}
      />
      <ErrorNote error={set.error} onClose={set.forget} />
    </Panel>
  );
}
