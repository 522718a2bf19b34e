/** Category 5 of the statement: uploaded pictures (what is known about them) and saved projects with their texts. */
import { type ExportFile, type OwnedRow, semicolonCsv } from './export-file.ts';
import { customerCell } from './files-orders.ts';
import type { Order } from './orders.ts';
import { seeded, stamp } from './rng.ts';
import type { Shop } from './shop.ts';

const cameras = ['iPhone 15', 'Canon EOS R6', 'SM-S921B', 'Pixel 9', ''];
const titles = [
  'Ons jaar',
  'Vakantie aan zee',
  'Notre mariage',
  'Baby Noor',
  'Sommer 2025',
  '=Album+1',
  'Été "chez mamie"',
  'Grandad at 80',
];

function uploadRow(order: Order, projectId: string, nth: number): OwnedRow {
  const rng = seeded(`upload:${projectId}:${nth}`);
  const at = order.placedAt.subtract({ hours: rng.int(1, 70) });
  const geo = rng.chance(0.3);
  return {
    owner: order.buyer.key,
    fields: {
      upload_id: `U${projectId.slice(4, 11)}${projectId.slice(12)}${String(nth).padStart(2, '0')}`,
      klantnummer: customerCell(order),
      bestelnummer: order.number,
      project_id: projectId,
      bestandsnaam: rng.pick([
        `IMG_${rng.int(1000, 9999)}.JPG`,
        `DSC0${rng.int(1000, 9999)}.jpg`,
        `été à la mer ${rng.int(1, 60)}.jpeg`,
        `oma; "80 jaar" (${rng.int(1, 20)}).jpg`,
      ]),
      opgeladen_op: stamp(at),
      bytes: String(rng.int(900_000, 9_800_000)),
      breedte_px: String(rng.pick([4032, 6000, 3024])),
      hoogte_px: String(rng.pick([3024, 4000, 4032])),
      camera: rng.pick(cameras),
      gps_lat: geo ? `51,0${rng.int(10, 99)}` : '',
      gps_lon: geo ? `3,7${rng.int(10, 99)}` : '',
    },
  };
}

function uploadFile(shop: Shop): ExportFile {
  const rows = shop.orders.flatMap((order) =>
    order.lines.flatMap((line) => {
      const { projectId } = line;
      if (projectId === null) return [];
      const count = seeded(`uploads:${projectId}`).int(1, 4);
      return Array.from({ length: count }, (_, nth) => uploadRow(order, projectId, nth + 1));
    }),
  );
  return {
    path: 'studio/uploads.csv',
    category: 5,
    dialect: semicolonCsv,
    rows,
  };
}

function projectFile(shop: Shop): ExportFile {
  const ordered = shop.orders.flatMap((order) =>
    order.lines.flatMap((line): OwnedRow[] => {
      if (line.projectId === null || order.buyer.customerNumber === null) return [];
      const rng = seeded(`project:${line.projectId}`);
      const project = {
        projectId: line.projectId,
        customerNumber: order.buyer.customerNumber,
        product: line.product.sku,
        title: rng.pick(titles),
        pages: rng.int(1, 96),
        texts: line.text === '' ? [] : [{ page: 1, text: line.text }],
        savedAt: order.placedAt.subtract({ minutes: rng.int(5, 90) }).toString({ smallestUnit: 'second' }),
        order: { number: order.number },
      };
      return [{ owner: order.buyer.key, fields: project }];
    }),
  );
  const saved = shop.people.flatMap((person, i): OwnedRow[] => {
    const rng = seeded(`draft:${person.key}`);
    if (person.customerNumber === null || rng.chance(0.6)) return [];
    const project = {
      projectId: `PRJ-D${String(4000 + i)}`,
      customerNumber: person.customerNumber,
      product: 'FB-A4-HC',
      title: rng.pick(titles),
      pages: 24,
      texts: [{ page: 2, text: 'Voor later\n"nog af te maken"' }],
      savedAt: rng.moment('2024-02-01T08:00', '2026-11-10T22:00').toString({ smallestUnit: 'second' }),
      order: null,
    };
    return [{ owner: person.key, fields: project }];
  });
  return {
    path: 'studio/projects.ndjson',
    category: 5,
    dialect: { kind: 'ndjson' },
    rows: [...ordered, ...saved],
  };
}

/** The two files about pictures and texts. */
export function studioFiles(shop: Shop): readonly ExportFile[] {
  return [uploadFile(shop), projectFile(shop)];
}
