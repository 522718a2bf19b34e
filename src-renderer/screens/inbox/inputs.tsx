/** The inputs of an item's fields, each for one field of the pane. */
import { Group, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ItemFields, Reading } from '../../../src-contract/index.ts';
import { channels, requestKinds } from '../../../src-contract/vocabulary.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../state/session.ts';
import { parseTypedDate } from './parse-date.ts';

/** What every input gets. */
export type InputProps = {
  id: string;
  fields: ItemFields;
  reading: Reading;
  change: (change: Partial<ItemFields>) => void;
};

/** Nothing typed is nothing known. */
function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function useToday(): string {
  return useSession((state) => state.vault?.today ?? '');
}

type DayProps = { id: string; value: string | null; onChange: (day: string | null) => void };

/** A day in the past: typed in any usual way, or chosen. */
function PastDay({ id, value, onChange }: DayProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const today = useToday();
  return (
    <DateInput
      id={id}
      value={value}
      onChange={onChange}
      valueFormat={(day) => format.date(day)}
      dateParser={(typed) => parseTypedDate(typed, today)}
      maxDate={today}
      clearable
      placeholder={t('fields.datePlaceholder')}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
      clearButtonProps={{ 'aria-label': t('fields.clear') }}
      popoverProps={{ withinPortal: true }}
    />
  );
}

/** The legal receipt day. */
export function ReceivedInput({ id, fields, change }: InputProps) {
  return <PastDay id={id} value={fields.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />;
}

/** The way it came in; the answer leaves the same way. */
export function ChannelInput({ id, fields, change }: InputProps) {
  const { t } = useTranslation('inbox');
  return (
    <Select
      id={id}
      data={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
      value={fields.channel}
      allowDeselect={false}
      onChange={(value) => {
        const channel = channels.find((each) => each === value);
        if (channel) change({ channel });
      }}
    />
  );
}

/** The date of birth. */
export function BirthDateInput({ id, fields, change }: InputProps) {
  const { requester } = fields;
  return (
    <PastDay
      id={id}
      value={requester.birthDate}
      onChange={(birthDate) => change({ requester: { ...requester, birthDate } })}
    />
  );
}

const lengths = { name: 200, email: 254, phone: 40, customerNumber: 60 } as const;

/** A value of the requester in one line. */
export function TextField({ id, name, fields, change }: InputProps & { name: keyof typeof lengths }) {
  const { t } = useTranslation('inbox');
  const { requester } = fields;
  return (
    <TextInput
      id={id}
      value={requester[name] ?? ''}
      maxLength={lengths[name]}
      placeholder={t('fields.notGiven')}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change({ requester: { ...requester, [name]: orNull(event.currentTarget.value) } })}
    />
  );
}

/** Order numbers, any number of them. */
export function OrdersInput({ id, fields, change }: InputProps) {
  const { t } = useTranslation('inbox');
  const { requester } = fields;
  return (
    <TagsInput
      id={id}
      value={requester.orderNumbers}
      maxTags={50}
      splitChars={[',', ' ', ';']}
      placeholder={requester.orderNumbers.length === 0 ? t('fields.notGiven') : ''}
      onChange={(orderNumbers) =>
        change({
          requester: { ...requester, orderNumbers: orderNumbers.map((number) => number.slice(0, 60)) },
        })
      }
    />
  );
}

/** Countries that letters come from; one that was read and is none of them is kept. */
const countries =
  'BE NL FR DE LU AT CH GB IE DK SE NO FI IS ES PT IT PL CZ SK HU SI HR RO BG GR CY MT EE LV LT LI TR US CA'.split(
    ' ',
  );

const nowhere = { street: null, postcode: null, city: null, country: null };

/** The postal address; empty parts are not known. */
export function AddressInput({ id, fields, change }: InputProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { requester } = fields;
  const address = requester.address ?? nowhere;
  const known = address.country && !countries.includes(address.country) ? [address.country] : [];

  function put(part: Partial<typeof address>): void {
    const next = { ...address, ...part };
    const isKnown = Object.values(next).some((value) => value !== null);
    change({ requester: { ...requester, address: isKnown ? next : null } });
  }

  return (
    <Stack gap={6}>
      <TextInput
        id={id}
        aria-label={t('fields.street')}
        placeholder={t('fields.street')}
        value={address.street ?? ''}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => put({ street: orNull(event.currentTarget.value) })}
      />
      <Group gap={6} wrap="nowrap">
        <TextInput
          aria-label={t('fields.postcode')}
          placeholder={t('fields.postcode')}
          value={address.postcode ?? ''}
          maxLength={20}
          w={92}
          flex="none"
          autoComplete="off"
          onChange={(event) => put({ postcode: orNull(event.currentTarget.value) })}
        />
        <TextInput
          aria-label={t('fields.city')}
          placeholder={t('fields.city')}
          value={address.city ?? ''}
          maxLength={100}
          flex={1}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => put({ city: orNull(event.currentTarget.value) })}
        />
      </Group>
      <Select
        aria-label={t('fields.country')}
        placeholder={t('fields.country')}
        data={[...known, ...countries].map((code) => ({ value: code, label: format.countryName(code) }))}
        value={address.country}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('fields.clear') }}
        onChange={(country) => put({ country })}
      />
    </Stack>
  );
}

const writtenIn = ['nl', 'fr', 'de', 'en', 'es', 'it', 'pt', 'pl', 'ro', 'tr', 'ar', 'ru', 'uk'];

/** The language of the request; the answer's language follows it where we write it. */
export function LanguageInput({ id, fields, change }: InputProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const codes = writtenIn.includes(fields.language) || fields.language === 'und' ? [] : [fields.language];
  return (
    <Select
      id={id}
      data={[
        ...[...writtenIn, ...codes].map((code) => ({ value: code, label: format.languageName(code) })),
        { value: 'und', label: t('fields.languageUnknown') },
      ]}
      value={fields.language}
      allowDeselect={false}
      onChange={(language) => language && change({ language })}
    />
  );
}

/** What came in: a request, a reminder, a reply … */
export function KindInput({ id, fields, change }: InputProps) {
  const { t } = useTranslation('inbox');
  return (
    <Select
      id={id}
      data={requestKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      value={fields.kind}
      allowDeselect={false}
      onChange={(value) => {
        const kind = requestKinds.find((each) => each === value);
        if (kind) change({ kind });
      }}
    />
  );
}
