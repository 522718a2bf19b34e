/** What customers say: tickets of Zendesk and Gorgias, reviews of Trustpilot and Kiyoh. */
import { sold } from '../../unit/discovery/layouts/sold.ts';
import { everyOther, type Writer } from './shop.ts';

/** Zendesk: users, tickets and comments as its API gives them; agents write too. */
export const zendesk: Writer = ({ built, people }) => {
  const user = (id: number): number => 3_610_000_000 + id * 11;
  const ticket = (id: number): number => 4000 + id;
  const agent = 3_600_000_001;
  const asking = everyOther(people, 1);
  built.ndjson('zendesk/users.ndjson', [
    { of: null, value: { id: agent, name: 'Sofie Desk', email: 'sofie@shop.example', role: 'agent' } },
    ...people.map((p) => ({
      of: p.n,
      value: {
        id: user(p.id),
        name: `${p.first} ${p.last}`,
        email: p.email,
        phone: null,
        role: 'end-user',
        tags: [],
      },
    })),
  ]);
  built.ndjson(
    'zendesk/tickets.ndjson',
    asking.map((p) => ({
      of: p.n,
      value: {
        id: ticket(p.id),
        subject: 'Waar blijft mijn pakje?',
        description: 'Ik wacht al een week op mijn pakje.',
        status: 'solved',
        requester_id: user(p.id),
        submitter_id: user(p.id),
        assignee_id: agent,
        created_at: '2025-05-05T10:00:00Z',
      },
    })),
  );
  built.ndjson(
    'zendesk/ticket_comments.ndjson',
    asking.flatMap((p) => [
      {
        of: p.n,
        value: {
          id: 90_000 + p.id * 2,
          ticket_id: ticket(p.id),
          author_id: user(p.id),
          body: 'Ik wacht al een week op mijn pakje.',
          public: true,
        },
      },
      {
        of: p.n,
        value: {
          id: 90_001 + p.id * 2,
          ticket_id: ticket(p.id),
          author_id: agent,
          body: 'Wij zoeken het voor u uit, nog even geduld.',
          public: true,
        },
      },
    ]),
  );
};

/** Gorgias: tickets and messages as tables. */
export const gorgias: Writer = ({ built, people }) => {
  const asking = everyOther(people);
  built.csv(
    'gorgias/tickets.csv',
    [
      'Ticket id',
      'Created date',
      'Channel',
      'Subject',
      'Customer id',
      'Customer email',
      'Customer name',
      'Assignee name',
      'Assignee email',
      'Tags',
    ],
    asking.map((p) => ({
      of: p.n,
      cells: [
        71000 + p.id,
        '2025-06-06',
        'email',
        'Question',
        5500 + p.id,
        p.email,
        `${p.first} ${p.last}`,
        'Sofie Desk',
        'sofie@shop.example',
        'delivery',
      ],
    })),
  );
  built.csv(
    'gorgias/messages.csv',
    ['Message id', 'Ticket id', 'From agent', 'Sender email', 'Receiver email', 'Body'],
    asking.flatMap((p) => [
      {
        of: p.n,
        cells: [
          `m${p.id}a`,
          71000 + p.id,
          'false',
          p.email,
          'help@shop.example',
          'My album has not come yet, where is it?',
        ],
      },
      {
        of: p.n,
        cells: [
          `m${p.id}b`,
          71000 + p.id,
          'true',
          'help@shop.example',
          p.email,
          'We are sorry, it is on its way to you now.',
        ],
      },
    ]),
  );
};

/** Trustpilot: invitations and, under the shop's reference, reviews with a display name. */
export const trustpilot: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'trustpilot/service-reviews.csv',
    [
      'Review Id',
      'Review Created (UTC)',
      'Review Consumer User Id',
      'Review Username',
      'Review Title',
      'Review Content',
      'Review Stars',
      'Source Name',
      'Review Reference Id',
    ],
    sold(people)
      .filter(({ order }) => order.id % 3 === 0)
      .map(({ person: p, order }) => ({
        of: p.n,
        cells: [
          `64f${order.id}ab`,
          order.day,
          `5c1${p.id}d`,
          p.first,
          'Great',
          'The album is very well made indeed',
          5,
          'InvitationLinkApi',
          numberOf(order),
        ],
      })),
  );
};

/** Kiyoh in Dutch. */
export const kiyoh: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'kiyoh/beoordelingen.csv',
    ['Datum', 'Naam', 'Woonplaats', 'E-mailadres', 'Bestelnummer', 'Cijfer', 'Toelichting'],
    sold(people)
      .filter(({ order }) => order.id % 4 === 0)
      .map(({ person: p, order }) => ({
        of: p.n,
        cells: [
          order.day,
          p.first,
          p.city,
          order.id % 8 === 0 ? '' : p.email,
          numberOf(order),
          9,
          'Heel tevreden over de kwaliteit van het album',
        ],
      })),
    { delimiter: ';' },
  );
};
