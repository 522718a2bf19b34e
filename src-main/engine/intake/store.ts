/** The inbox in the vault: items, their originals under a key of their own, and their parts. */
import { randomBytes } from 'node:crypto';
import { DeskError } from '../../../src-contract/errors.ts';
import type {
  BlobId,
  InboxRow,
  ItemFields,
  ItemId,
  Part,
  PartId,
  PartRole,
  Reading,
} from '../../../src-contract/index.ts';
import type { Vault } from '../vault/index.ts';
import { contentOf, type FoundPart, type PartContent } from './document.ts';

/** A file as it came in, byte for byte. */
export type Original = { id: number; name: string; blob: BlobId };
export type KeptPart = Part & { originalId: number; originalPart: number };
export type KeptItem = {
  id: ItemId;
  title: string;
  state: 'open' | 'case' | 'discarded';
  reading: Reading;
  fields: ItemFields;
  parts: KeptPart[];
};
export type NewItem = {
  title: string;
  reading: Reading;
  fields: ItemFields;
  originals: { name: string; bytes: Uint8Array }[];
  parts: FoundPart[];
};

type ItemRow = {
  id: ItemId;
  title: string;
  state: KeptItem['state'];
  seen: number;
  reading: string;
  fields: string;
};
type PartRow = {
  id: PartId;
  original_id: number;
  original_part: number;
  role: PartRole;
  id_pages: string | null;
  content: string;
};

export type ItemStore = ReturnType<typeof openItemStore>;

/** The items of an open vault. Changes are to be made inside `vault.write`. */
export function openItemStore({ db, blobs, now }: Vault) {
  const byId = db.prepare<[number], ItemRow>('SELECT * FROM item WHERE id = ?');
  const open = db.prepare<[], ItemRow>("SELECT * FROM item WHERE state = 'open' ORDER BY id DESC");
  const countOpen = db.prepare<[], number>("SELECT count(*) FROM item WHERE state = 'open'").pluck();
  const partsOf = db.prepare<[number], PartRow>('SELECT * FROM part WHERE item_id = ? ORDER BY number');
  const originalsOf = db.prepare<[number], Original>(
    'SELECT id, name, blob_id AS blob FROM original WHERE item_id = ? ORDER BY id',
  );
  const keyOf = db.prepare<[number], Buffer>('SELECT key FROM quarantine_key WHERE item_id = ?').pluck();
  const insertItem = db.prepare(
    "INSERT INTO item (added_at, title, state, reading, fields) VALUES (?, ?, 'open', ?, ?)",
  );
  const insertKey = db.prepare('INSERT INTO quarantine_key (item_id, key) VALUES (?, ?)');
  const insertOriginal = db.prepare('INSERT INTO original (item_id, name, blob_id) VALUES (?, ?, ?)');
  const insertPart = db.prepare(
    `INSERT INTO part (item_id, original_id, number, original_part, role, content)
     VALUES (@itemId, @originalId, @number, @originalPart, @role, @content)`,
  );
  const setFields = db.prepare('UPDATE item SET fields = ?, title = ? WHERE id = ?');
  const setSeen = db.prepare('UPDATE item SET seen = 1 WHERE id = ?');
  const setState = db.prepare('UPDATE item SET state = ? WHERE id = ?');
  const setRole = db.prepare('UPDATE part SET role = ?, id_pages = ? WHERE id = ? AND item_id = ?');
  const setBlob = db.prepare('UPDATE original SET blob_id = ? WHERE id = ?');
  const setContent = db.prepare('UPDATE part SET id_pages = NULL, content = ? WHERE id = ?');
  const removePart = db.prepare('DELETE FROM part WHERE id = ?');
  const removeOriginal = db.prepare('DELETE FROM original WHERE id = ?');
  const removeKey = db.prepare('DELETE FROM quarantine_key WHERE item_id = ?');

  const keptParts = (id: ItemId): KeptPart[] => partsOf.all(id).map(toPart);

  function get(id: ItemId): KeptItem {
    const row = byId.get(id);
    if (row === undefined) throw new DeskError('item-not-found', { item: id });
    const reading: Reading = JSON.parse(row.reading);
    const fields: ItemFields = JSON.parse(row.fields);
    return { id: row.id, title: row.title, state: row.state, reading, fields, parts: keptParts(row.id) };
  }

  function toRow(row: ItemRow): InboxRow {
    const parts = keptParts(row.id);
    const fields: ItemFields = JSON.parse(row.fields);
    return {
      id: row.id,
      title: row.title,
      fields,
      parts: parts.length,
      hasIdCopy: parts.some(holdsIdCopy),
      unreadable: parts.every(({ text }) => text.trim() === ''),
      seen: row.seen === 1,
    };
  }

  return {
    /** @throws DeskError `item-not-found` */
    get,
    /** The item, while it may still be changed. @throws DeskError `item-not-found`, `item-settled` */
    getOpen(id: ItemId): KeptItem {
      const item = get(id);
      if (item.state !== 'open') throw new DeskError('item-settled', { item: id });
      return item;
    },
    list: (): InboxRow[] => open.all().map(toRow),
    countOpen: (): number => countOpen.get() ?? 0,
    insert({ title, reading, fields, originals, parts }: NewItem): ItemId {
      const at = now();
      const id = Number(
        insertItem.run(at, title, JSON.stringify(reading), JSON.stringify(fields)).lastInsertRowid,
      ) as ItemId;
      const key = randomBytes(32);
      insertKey.run(id, key);
      const originalIds = originals.map(({ name, bytes }) =>
        Number(insertOriginal.run(id, name, blobs.put(bytes, at, key)).lastInsertRowid),
      );
      for (const part of parts) {
        insertPart.run({
          itemId: id,
          originalId: originalIds[part.original],
          number: part.index,
          originalPart: part.originalPart,
          role: part.role,
          content: JSON.stringify(contentOf(part)),
        });
      }
      return id;
    },
    setFields: (id: ItemId, fields: ItemFields, title: string) =>
      void setFields.run(JSON.stringify(fields), title, id),
    setSeen: (id: ItemId) => void setSeen.run(id),
    setState: (id: ItemId, state: KeptItem['state']) => void setState.run(state, id),
    setRole: (id: ItemId, partId: PartId, role: PartRole, idPages: number[] | null) =>
      void setRole.run(role, idPages && JSON.stringify(idPages), partId, id),
    originals: (id: ItemId): Original[] => originalsOf.all(id),
    /** An original's bytes; null when it was destroyed. */
    bytesOf: (id: ItemId, { blob }: Original): Buffer | null => blobs.get(blob, keyOf.get(id)),
    inQuarantine: (id: ItemId): boolean => keyOf.get(id) !== undefined,
    /** Puts an original that holds no ID copy any more in the place of the one that came in. */
    replaceOriginal(original: Original, bytes: Uint8Array): void {
      setBlob.run(blobs.put(bytes, now()), original.id);
      blobs.remove(original.blob);
    },
    destroyOriginal(original: Original): void {
      removeOriginal.run(original.id);
      blobs.remove(original.blob);
    },
    destroyPart: (id: PartId) => void removePart.run(id),
    setContent: (id: PartId, content: PartContent) => void setContent.run(JSON.stringify(content), id),
    destroyKey: (id: ItemId) => void removeKey.run(id),
  };
}

/** True for a part that is an ID copy, wholly or in some of its pages. */
export function holdsIdCopy({ role, idPages }: Pick<Part, 'role' | 'idPages'>): boolean {
  return role === 'id-copy' || (idPages !== null && idPages.length > 0);
}

function toPart(row: PartRow): KeptPart {
  const content: PartContent = JSON.parse(row.content);
  const idPages: number[] | null = row.id_pages === null ? null : JSON.parse(row.id_pages);
  return {
    ...content,
    id: row.id,
    role: row.role,
    idPages,
    originalId: row.original_id,
    originalPart: row.original_part,
  };
}
