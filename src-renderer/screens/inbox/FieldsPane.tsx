/** What was read, to be corrected rather than typed: doubtful fields first, then the rest, then the two ways on. */
import { Box } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../../src-contract/index.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Acts } from './Acts.tsx';
import { certaintyOf, type FieldName, fieldNames, toCheck } from './certainty.ts';
import { Field } from './Field.tsx';
import inbox from './Inbox.module.css';
import {
  AddressInput,
  BirthDateInput,
  ChannelInput,
  type InputProps,
  KindInput,
  LanguageInput,
  OrdersInput,
  ReceivedInput,
  TextField,
} from './inputs.tsx';
import { Notes } from './Notes.tsx';
import { RightsInput } from './RightsInput.tsx';
import type { Draft } from './use-item.ts';

const inputs: Record<FieldName, (props: InputProps) => ReactNode> = {
  receivedOn: ReceivedInput,
  name: (props) => <TextField {...props} name="name" />,
  rights: RightsInput,
  email: (props) => <TextField {...props} name="email" />,
  address: AddressInput,
  phone: (props) => <TextField {...props} name="phone" />,
  customerNumber: (props) => <TextField {...props} name="customerNumber" />,
  orderNumbers: OrdersInput,
  birthDate: BirthDateInput,
  language: LanguageInput,
  channel: ChannelInput,
  kind: KindInput,
};

/** Fields of several inputs: the label names the group. */
const grouped: readonly FieldName[] = ['address', 'rights'];

/** Id of the input of a field, by which a mark on the page finds it. */
export function inputIdOf(name: FieldName): string {
  return `inbox-${name}`;
}

type OneProps = { name: FieldName; item: InboxItem; draft: Draft; isAsked: boolean };

function OneField({ name, item, draft, isAsked }: OneProps) {
  const { t } = useTranslation('inbox');
  const Input = inputs[name];
  const id = inputIdOf(name);
  const certainty = certaintyOf(name, draft.fields, item.reading);
  const evidence = 'evidence' in certainty ? certainty.evidence : null;
  const part = item.parts.find(({ index }) => index === evidence?.part);
  const readText =
    evidence && part && name !== 'rights' ? part.text.slice(evidence.start, evidence.end).trim() : '';
  return (
    <Field
      label={t(`fields.${name === 'receivedOn' ? 'received' : name}`)}
      certainty={certainty}
      isAsked={isAsked}
      readText={readText === '' || readText.length > 120 ? null : readText}
      {...(!grouped.includes(name) && { inputId: id })}
    >
      <Input id={id} fields={draft.fields} reading={item.reading} change={draft.change} />
    </Field>
  );
}

type Props = {
  item: InboxItem;
  draft: Draft;
  onFocus: (field: FieldName) => void;
  onHover: (field: FieldName | null) => void;
};

/** The right side of the inbox. */
export function FieldsPane({ item, draft, onFocus, onHover }: Props) {
  const { t } = useTranslation('inbox');
  const [first] = useState(() => toCheck(item));
  // Of a picture nothing was read, so nothing can be said about what it asks.
  const isUnread = item.parts.every((part) => part.text.trim() === '');
  const rest = fieldNames.filter((name) => !first.includes(name));
  const field = (name: FieldName) => (
    <Box
      key={name}
      onFocus={() => onFocus(name)}
      onMouseEnter={() => onHover(name)}
      onMouseLeave={() => onHover(null)}
    >
      <OneField name={name} item={item} draft={draft} isAsked={first.includes(name)} />
    </Box>
  );
  return (
    <section className={inbox['fields']} aria-label={t('fields.title')} onBlur={() => void draft.keep()}>
      <div className={inbox['fieldsBody']}>
        {first.length > 0 && <h2 className={inbox['section']}>{t('fields.check')}</h2>}
        {first.map(field)}
        <Notes item={item} isRequest={draft.fields.kind !== 'not-a-request' || isUnread} />
        <h2 className={`${inbox['section']} ${inbox['rest']}`}>
          {first.length > 0 ? t('fields.rest') : t('fields.title')}
        </h2>
        {rest.map(field)}
        <ErrorNote error={draft.error} onRetry={() => void draft.keep()} />
      </div>
      <Acts item={item} draft={draft} />
      <div className="desk-said" role="status">
        {draft.isKept && t('saved')}
      </div>
    </section>
  );
}
