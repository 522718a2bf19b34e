/** What the made-up shop sells. */
export type Product = {
  sku: string;
  name: string;
  cents: number;
  /** Made in the studio from uploaded pictures, so that a project and uploads belong to it. */
  studio: boolean;
};

export const products: readonly Product[] = [
  { sku: 'FB-A4-HC', name: 'Fotoboek A4 liggend, harde kaft', cents: 3495, studio: true },
  { sku: 'FB-A5-SC', name: 'Fotoboek A5, slappe kaft', cents: 1495, studio: true },
  { sku: 'FB-XL-LF', name: 'Fotoboek XL "layflat"', cents: 6990, studio: true },
  { sku: 'KAL-A3', name: 'Wandkalender A3', cents: 2195, studio: true },
  { sku: 'KAL-FAM', name: 'Familiekalender, 5 kolommen', cents: 1895, studio: true },
  { sku: 'KRT-GEB', name: 'Geboortekaartje, set van 10', cents: 1690, studio: true },
  { sku: 'KRT-KERST', name: 'Kerstkaart, set van 20', cents: 2490, studio: true },
  { sku: 'CNV-40', name: 'Foto op canvas 40 × 30 cm', cents: 2795, studio: true },
  { sku: 'MOK-WIT', name: 'Fotomok wit', cents: 1295, studio: true },
  { sku: 'PUZ-500', name: 'Fotopuzzel 500 stukjes', cents: 2395, studio: true },
  { sku: 'AFD-10', name: 'Fotoafdruk 10 × 15; mat', cents: 19, studio: false },
  { sku: 'AFD-13', name: 'Fotoafdruk 13 × 18; glanzend', cents: 29, studio: false },
  { sku: 'BON-25', name: 'Cadeaubon € 25', cents: 2500, studio: false },
];
