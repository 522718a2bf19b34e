/** What the statement does not mention: reviews, fraud scores, and the list of products, which is about nobody. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import { opinions } from './messages.ts';
import { boughtAtTill } from './people.ts';
import { isCast } from './person.ts';
import { products } from './products.ts';
import { comma, seeded, stamp } from './rng.ts';
import type { Shop } from './shop.ts';

function reviewFile(shop: Shop): ExportFile {
  const rows = shop.orders.flatMap((order, i): OwnedRow[] => {
    const rng = seeded(`review:${order.number}`);
    const { buyer } = order;
    if (boughtAtTill(buyer) || rng.chance(isCast(buyer) ? 0.4 : 0.8)) return [];
    const [stars, title, text] = rng.pick(opinions);
    return [
      {
        owner: buyer.key,
        cells: [
          String(600 + i),
          order.number,
          order.email,
          `${buyer.first} ${buyer.last.charAt(0)}.`,
          String(stars),
          title,
          text,
          stamp(order.placedAt.add({ days: rng.int(8, 30) })),
        ],
      },
    ];
  });
  return {
    path: 'reviews/reviews.csv',
    category: 0,
    dialect: plainCsv,
    columns: [
      'review_id',
      'order_number',
      'reviewer_email',
      'display_name',
      'stars',
      'title',
      'review_text',
      'published_at',
    ],
    rows,
  };
}

function fraudFile(shop: Shop): ExportFile {
  const later = shop.orders.filter((order) => order.method === 'klarna' || order.method === 'visa');
  const rows = later.map((order): OwnedRow => {
    const rng = seeded(`fraud:${order.number}`);
    const score = rng.int(1, 88);
    return {
      owner: order.buyer.key,
      cells: [
        order.number,
        String(score),
        score > 70 ? 'nieuw-adres;hoog-bedrag' : 'geen',
        score > 70 ? 'manueel nagekeken' : 'automatisch aanvaard',
      ],
    };
  });
  return {
    path: 'reviews/fraudescores.csv',
    category: 0,
    dialect: semicolonCsv,
    columns: ['bestelnummer', 'score', 'regels', 'beslissing'],
    rows,
  };
}

function productFile(): ExportFile {
  return {
    path: 'producten.csv',
    category: 0,
    dialect: semicolonCsv,
    columns: ['sku', 'naam', 'prijs'],
    rows: products.map((product) => ({
      owner: null,
      cells: [product.sku, product.name, comma(product.cents)],
    })),
  };
}

/** The three files that fit no category. */
export function otherFiles(shop: Shop): readonly ExportFile[] {
  return [reviewFile(shop), fraudFile(shop), productFile()];
}
