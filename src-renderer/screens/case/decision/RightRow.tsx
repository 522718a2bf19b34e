/** One right: what the program proposes and why, and what staff decide. */
import { Badge, Group, Select, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CaseId,
  Ground,
  type Language,
  Outcome,
  type RightDecision,
} from '../../../../src-contract/index.ts';
import { useAct } from '../../../app/desk.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Term } from '../../../components/Term.tsx';
import panel from '../Panel.module.css';
import type { StepProps } from '../primary.ts';
import { type Draft, differs, draftOf, isLimit, missingOf, withOutcome } from './decide.ts';
import { Proposal } from './Proposal.tsx';
import { useArticle } from './use-article.ts';

type Props = {
  caseId: CaseId;
  decision: RightDecision;
  /** False while it is not yet, or no longer, the time to decide. */
  workable: boolean;
  letterLanguage: Language;
  onCase: StepProps['onCase'];
};

/** Milliseconds without a key before a reason is kept. */
const typingPause = 700;

export function RightRow({ caseId, decision, workable, letterLanguage, onCase }: Props) {
  const { t, i18n } = useTranslation('case');
  const { t: words } = useTranslation('vocabulary');
  const format = useFormat();
  const titleId = useId();
  const { draft, change, keep, save } = useDraft(caseId, decision, onCase);
  const { right, proposal } = decision;
  const articleOf = useArticle();
  // The reason is printed in the letter, so it starts in the letter's language.
  const startOf = ({ why }: RightDecision['proposal']): string =>
    isLimit(proposal.outcome)
      ? i18n.getFixedT(letterLanguage, 'case')(`decision.start.${why}` as 'decision.start.kept-by-law', {
          defaultValue: '',
        })
      : '';
  const started = (next: Draft): Draft =>
    next.reason === '' && next.outcome === proposal.outcome ? { ...next, reason: startOf(proposal) } : next;
  const missing = missingOf(draft, proposal);
  const accept = () =>
    change({ ...withOutcome(draft, proposal.outcome, proposal), reason: startOf(proposal) }, 'now');
  const wantsReason = isLimit(draft.outcome) || differs(draft, proposal);
  return (
    <section className={panel['panel']} aria-labelledby={titleId}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} id={titleId}>
          <Term explain={words(`right.${right}.explain`)} article={words(`right.${right}.article`)}>
            {words(`right.${right}.name`)}
          </Term>
        </Title>
        <Standing draft={draft} missing={missing} busy={save.busy} />
      </Group>
      <Proposal decision={decision} onAccept={workable && draft.outcome === 'open' ? accept : null} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mt="sm">
        <Select
          label={t('decision.outcome')}
          data={Outcome.options.map((value) => ({ value, label: words(`outcome.${value}.name`) }))}
          value={draft.outcome}
          disabled={!workable}
          allowDeselect={false}
          description={words(`outcome.${draft.outcome}.explain`)}
          onChange={(value) => {
            const outcome = Outcome.options.find((one) => one === value);
            if (outcome) change(started(withOutcome(draft, outcome, proposal)), 'now');
          }}
        />
        {(isLimit(draft.outcome) || draft.ground !== null) && (
          <Select
            label={t('decision.ground')}
            placeholder={t('decision.groundChoose')}
            data={decision.grounds.map(({ ground, article }) => ({
              value: ground,
              label: `${words(`ground.${ground}.name`)} · ${articleOf(article)}`,
            }))}
            value={draft.ground}
            disabled={!workable}
            clearable={!isLimit(draft.outcome)}
            required={isLimit(draft.outcome)}
            description={draft.ground ? words(`ground.${draft.ground}.explain`) : t('decision.groundWhy')}
            onChange={(value) =>
              change({ ...draft, ground: Ground.options.find((one) => one === value) ?? null }, 'now')
            }
          />
        )}
      </SimpleGrid>
      {(wantsReason || draft.reason !== '') && (
        <Textarea
          mt="sm"
          label={t('decision.reason')}
          description={
            isLimit(draft.outcome)
              ? t('decision.reasonPrinted', { language: format.languageName(letterLanguage) })
              : t('decision.reasonKept')
          }
          value={draft.reason}
          disabled={!workable}
          required={wantsReason}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          onChange={(event) => change({ ...draft, reason: event.currentTarget.value }, 'after-typing')}
          onBlur={keep}
        />
      )}
      <Stack mt={save.error ? 'sm' : 0}>
        <ErrorNote error={save.error} onClose={save.forget} />
      </Stack>
    </section>
  );
}

/** The draft on screen; keeps itself as soon as it can stand. */
function useDraft(caseId: CaseId, decision: RightDecision, onCase: StepProps['onCase']) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(decision));
  const save = useAct('rights.decide');
  const latest = useRef(draft);
  const kept = useRef(JSON.stringify(draft));
  const stored = JSON.stringify(draftOf(decision));
  useEffect(() => {
    // Decided elsewhere (all proposals taken over at once): what is stored now holds.
    if (stored === kept.current) return;
    kept.current = stored;
    const next: Draft = JSON.parse(stored);
    latest.current = next;
    setDraft(next);
  }, [stored]);

  const keep = async () => {
    const now = latest.current;
    if (JSON.stringify(now) === kept.current || missingOf(now, decision.proposal) !== null) return;
    kept.current = JSON.stringify(now);
    const next = await save.run({ id: caseId, right: decision.right, ...now });
    if (next) onCase(next);
  };
  const later = useDebouncedCallback(() => void keep(), { delay: typingPause, flushOnUnmount: true });
  const change = (next: Draft, when: 'now' | 'after-typing') => {
    latest.current = next;
    setDraft(next);
    if (when === 'now') void keep();
    else later();
  };
  return { draft, change, keep: () => void keep(), save };
}

type StandingProps = { draft: Draft; missing: ReturnType<typeof missingOf>; busy: boolean };

function Standing({ draft, missing, busy }: StandingProps) {
  const { t } = useTranslation('case');
  if (draft.outcome === 'open') {
    return (
      <Badge variant="default" tt="none" fw={500}>
        {t('decision.standing.open')}
      </Badge>
    );
  }
  const Icon = missing ? IconAlertCircle : IconCheck;
  return (
    <Group gap={4} c={missing ? 'var(--desk-doubt)' : 'var(--desk-good)'} role="status">
      <Icon size={16} aria-hidden="true" />
      <Text size="sm">
        {busy ? t('decision.standing.saving') : t(`decision.standing.${missing ?? 'kept'}`)}
      </Text>
    </Group>
  );
}
