/** How a shop reaches people and counts them: audiences, their activity, web statistics, affiliates. */
import { createHash } from 'node:crypto';
import { sold } from '../../unit/discovery/layouts/sold.ts';
import { everyOther, type Writer } from './shop.ts';

const hash = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');

/** Brevo: contacts and the log of what was sent, the latter without a heading. */
export const brevo: Writer = ({ built, people }) => {
  built.csv(
    'brevo/contacts.csv',
    ['CONTACT ID', 'EMAIL', 'FIRSTNAME', 'LASTNAME', 'SMS', 'EXT_ID', 'DOUBLE_OPT-IN', 'ADDED_TIME'],
    everyOther(people).map((p) => ({
      of: p.n,
      cells: [
        300 + p.id,
        p.email.toUpperCase(),
        p.first,
        p.last,
        p.phone.replace('+', ''),
        '',
        1,
        '10-02-2024 10:00:00',
      ],
    })),
    { delimiter: ';' },
  );
  built.csv(
    'brevo/log_export.csv',
    null,
    everyOther(people).flatMap((p) =>
      ['delivered', 'opened', 'clicked'].map((what, at) => ({
        of: p.n,
        cells: [`2025-03-0${at + 1} 08:00:00`, what, p.email, `Campagne ${at}`, '\\N'],
      })),
    ),
    { delimiter: '\t' },
  );
};

/** ActiveCampaign: contacts, and what they did by their number. */
export const activeCampaign: Writer = ({ built, people }) => {
  built.ndjson(
    'activecampaign/contacts.ndjson',
    everyOther(people, 1).map((p) => ({
      of: p.n,
      value: {
        id: String(p.id + 40),
        email: p.email,
        firstName: p.first,
        lastName: p.last,
        hash: hash('md5', `ac${p.id}`),
        cdate: '2024-04-04T10:00:00-05:00',
      },
    })),
  );
  built.ndjson(
    'activecampaign/contactTags.ndjson',
    everyOther(people, 1).map((p) => ({
      of: p.n,
      value: { id: String(p.id), contact: String(p.id + 40), tag: '7', cdate: '2024-04-05T10:00:00-05:00' },
    })),
  );
  built.ndjson(
    'activecampaign/contact_activities.ndjson',
    everyOther(people, 1).flatMap((p) =>
      ['open', 'click'].map((what, at) => ({
        of: p.n,
        value: { id: String(p.id * 2 + at), contact_id: String(p.id + 40), type: what, campaign_id: '12' },
      })),
    ),
  );
};

/** Klaviyo: profiles and events as its API gives them, joined through `relationships`. */
export const klaviyo: Writer = ({ built, people }) => {
  const profile = (id: number): string => `01GDD${1000 + id}KWRQ`;
  built.ndjson(
    'klaviyo/profiles.ndjson',
    people.map((p) => ({
      of: p.n,
      value: {
        type: 'profile',
        id: profile(p.id),
        attributes: { email: p.email, phone_number: p.phone, first_name: p.first, last_name: p.last },
      },
    })),
  );
  built.ndjson(
    'klaviyo/events.ndjson',
    people.flatMap((p) =>
      ['Opened Email', 'Viewed Product'].map((what, at) => ({
        of: p.n,
        value: {
          type: 'event',
          id: `ev${p.id}${at}x`,
          attributes: { event_name: what, datetime: '2025-01-01T10:00:00+00:00' },
          relationships: { profile: { data: { type: 'profile', id: profile(p.id) } } },
        },
      })),
    ),
  );
};

/** Mailchimp's batch of member activity, and an audience for advertising: hashes only. */
export const hashedAudiences: Writer = ({ built, people }) => {
  built.csv(
    'mailchimp/member_activity.csv',
    ['subscriber_hash', 'action', 'timestamp', 'campaign_id', 'title'],
    people.flatMap((p) =>
      ['sent', 'open'].map((action) => ({
        of: p.n,
        cells: [hash('md5', p.email), action, '2025-02-02T10:00:00Z', 'a1b2', 'Winter'],
      })),
    ),
  );
  built.csv(
    'google-ads/customer_match.csv',
    ['Email', 'Phone', 'First Name', 'Last Name', 'Country', 'Zip'],
    people.map((p) => ({
      of: p.n,
      cells: [
        hash('sha256', p.email),
        hash('sha256', p.phone),
        hash('sha256', p.first.toLowerCase()),
        hash('sha256', p.last.toLowerCase()),
        'BE',
        p.postcode,
      ],
    })),
  );
};

/** Matomo's tables: visits, what was done in each, and conversions with the order's number. */
export const matomoTables: Writer = ({ built, people, numberOf }) => {
  const visitor = (id: number): string => hash('sha1', `v${id}`).slice(0, 16);
  const visits = people.flatMap((p) => [0, 1].map((at) => ({ p, id: p.id * 2 + at, known: at === 0 })));
  const tabs = { delimiter: '\t' };
  built.csv(
    'matomo_log_visit.tsv',
    [
      'idvisit',
      'idsite',
      'idvisitor',
      'visit_last_action_time',
      'config_id',
      'location_ip',
      'user_id',
      'visit_total_actions',
    ],
    visits.map(({ p, id, known }) => ({
      of: p.n,
      cells: [
        id,
        1,
        visitor(p.id),
        '2025-04-04 10:00:00',
        hash('md5', 'c').slice(0, 16),
        '203.0.113.0',
        known ? p.email : '\\N',
        4,
      ],
    })),
    tabs,
  );
  built.csv(
    'matomo_log_link_visit_action.tsv',
    [
      'idlink_va',
      'idsite',
      'idvisitor',
      'idvisit',
      'idaction_url',
      'idaction_name',
      'server_time',
      'time_spent',
    ],
    visits.flatMap(({ p, id }) =>
      [1, 2].map((at) => ({
        of: p.n,
        cells: [id * 3 + at, 1, visitor(p.id), id, 5 + at, 9, '2025-04-04 10:00:01', 12],
      })),
    ),
    tabs,
  );
  built.csv(
    'matomo_log_conversion.tsv',
    ['idvisit', 'idsite', 'idvisitor', 'server_time', 'idgoal', 'buster', 'idorder', 'revenue'],
    sold(people).map(({ person: p, order }) => ({
      of: p.n,
      cells: [p.id * 2, 1, visitor(p.id), `${order.day} 10:00:00`, 0, order.id, numberOf(order), order.total],
    })),
    tabs,
  );
};

/** Google Analytics 4 in BigQuery: an event a line, the customer's number only where she was logged in. */
export const analytics4: Writer = ({ built, people, numberOf }) => {
  const pseudo = (id: number): string => `${1_200_000_000 + id * 977}.${1_700_000_000 + id}`;
  const event = (id: number, name: string, more: object) => ({
    event_date: '20250505',
    event_timestamp: String(1_746_000_000_000_000 + id),
    event_name: name,
    event_params: [{ key: 'page_location', value: { string_value: 'https://shop.example/' } }],
    user_pseudo_id: pseudo(id),
    device: { category: 'mobile', language: 'nl-be' },
    geo: { country: 'Belgium' },
    ...more,
  });
  built.ndjson(
    'ga4/events_20250505.ndjson',
    sold(people).flatMap(({ person: p, order }) => [
      { of: p.n, value: event(p.id, 'page_view', {}) },
      {
        of: p.n,
        value: event(p.id, 'purchase', {
          ecommerce: { transaction_id: numberOf(order), purchase_revenue: 10.5 },
        }),
      },
    ]),
  );
};

/** AWIN: the affiliate network's transactions, by the order's number. */
export const awin: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'awin/transactions.csv',
    [
      'Transaction ID',
      'Advertiser ID',
      'Publisher ID',
      'Click Date',
      'Transaction Date',
      'Order Reference',
      'Sale Amount',
      'Commission',
      'Status',
      'Device',
    ],
    sold(people)
      .filter(({ order }) => order.id % 2 === 0)
      .map(({ person: p, order }) => ({
        of: p.n,
        cells: [
          1_500_000_000 + order.id,
          9876,
          4321 + (order.id % 3),
          order.day,
          order.day,
          numberOf(order),
          order.total,
          '0.90',
          'approved',
          'iPhone',
        ],
      })),
  );
};
