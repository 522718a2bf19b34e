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
        fields: {
          review_id: String(600 + i),
          order_number: order.number,
          reviewer_email: order.email,
          display_name: `${buyer.first} ${buyer.last.charAt(0)}.`,
          stars: String(stars),
          title,
          review_text: text,
          published_at: stamp(order.placedAt.add({ days: rng.int(8, 30) })),
        },
      },
    ];
  });
  return {
    path: 'reviews/reviews.csv',
    category: 0,
    dialect: plainCsv,
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
      fields: {
        bestelnummer: order.number,
        score: String(score),
        regels: score > 70 ? 'nieuw-adres;hoog-bedrag' : 'geen',
        beslissing: score > 70 ? 'manueel nagekeken' : 'automatisch aanvaard',
      },
    };
  });
  return {
    path: 'reviews/fraudescores.csv',
    category: 0,
    dialect: semicolonCsv,
    rows,
  };
}

function productFile(): ExportFile {
  return {
    path: 'producten.csv',
    category: 0,
    dialect: semicolonCsv,
    rows: products.map((product) => ({
      owner: null,
      fields: { sku: product.sku, naam: product.name, prijs: comma(product.cents) },
    })),
  };
}

/** The three files that fit no category. */
export function otherFiles(shop: Shop): readonly ExportFile[] {
  return [reviewFile(shop), fraudFile(shop), productFile()];
}
