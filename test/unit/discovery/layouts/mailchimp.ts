import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';

/** Mailchimp: members of an audience, and who opened what. */
export function mailchimp(built: BuiltExport, people: readonly MadePerson[]): void {
  built.csv(
    'mailchimp/subscribed_members_export.csv',
    [
      'Email Address',
      'First Name',
      'Last Name',
      'MEMBER_RATING',
      'OPTIN_TIME',
      'OPTIN_IP',
      'LATITUDE',
      'LONGITUDE',
      'LAST_CHANGED',
      'LEID',
      'EUID',
      'NOTES',
      'TAGS',
    ],
    people
      .filter((p) => p.id % 2 === 1)
      .map((p) => ({
        of: p.n,
        cells: [
          p.email,
          p.first,
          p.last,
          2,
          '2024-01-01 10:00:00',
          '198.51.100.4',
          '51.0',
          '3.9',
          '2024-02-01',
          100000 + p.id,
          `e${p.id}f00`,
          '',
          '"photo"',
        ],
      })),
  );
  built.csv(
    'mailchimp/campaign_activity.csv',
    ['Email', 'Campaign Id', 'Campaign Title', 'Action', 'Timestamp', 'Url', 'IP'],
    people
      .filter((p) => p.id % 2 === 1)
      .flatMap((p) =>
        ['c1', 'c2'].map((campaign) => ({
          of: p.n,
          cells: [
            p.email,
            campaign,
            `Campaign ${campaign}`,
            'open',
            '2025-02-02 10:00:00',
            '',
            '198.51.100.4',
          ],
        })),
      ),
  );
}
