import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';

/** Matomo: visits, some of a signed-in user, and what was looked at in each. */
export function matomo(built: BuiltExport, people: readonly MadePerson[]): void {
  const visitor = (p: MadePerson): string => (0x1a2b3c4d5e000000n + BigInt(p.id * 7919)).toString(16);
  built.csv(
    'matomo/matomo_log_visit.csv',
    [
      'idvisit',
      'idsite',
      'idvisitor',
      'visit_last_action_time',
      'config_id',
      'location_ip',
      'user_id',
      'visit_total_actions',
      'referer_type',
      'config_browser_name',
      'location_country',
    ],
    people.flatMap((p) =>
      [0, 1, 2].map((turn) => ({
        of: p.n,
        cells: [
          p.id * 3 + turn,
          1,
          visitor(p),
          '2025-05-05 10:00:00',
          'aa11',
          '203.0.113.9',
          turn === 1 ? p.email : null,
          4,
          1,
          'CH',
          'be',
        ],
      })),
    ),
  );
  built.csv(
    'matomo/matomo_log_link_visit_action.csv',
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
    people.flatMap((p) =>
      [0, 1, 2].map((turn) => ({
        of: p.n,
        cells: [p.id * 30 + turn, 1, visitor(p), p.id * 3 + turn, 1 + turn, 5, '2025-05-05 10:00:01', 10],
      })),
    ),
  );
}
