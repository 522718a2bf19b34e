/** Cases in the vault: rows to types and back. */
import { DeskError } from '../../../src-contract/errors.ts';
import type {
  BlobId,
  CaseId,
  Category,
  Channel,
  Dispatch,
  ExtensionReason,
  Ground,
  Identity,
  ItemId,
  KeepingClass,
  Language,
  LetterKind,
  Outcome,
  Requester,
  Right,
  Stage,
  Warning,
} from '../../../src-contract/index.ts';
import type { Vault } from '../vault/index.ts';

export type KeptRight = { right: Right; outcome: Outcome; ground: Ground | null; reason: string };

/**
 * How many records a case holds; `byCategory` counts the taken ones by data category. `kept` is what the law keeps of
 * them: each class and last day once; the day is null where it can't be told.
 */
export type RecordCounts = {
  taken: number;
  excluded: number;
  /** Fields that were masked, since they concern other people. */
  masked?: number;
  pulledAt: string | null;
  byCategory: Partial<Record<Category, number>>;
  kept?: { class: KeepingClass; until: string | null }[];
};

/** A case as it is kept; what a screen shows (`Case` of the contract) is derived from it. */
export type KeptCase = {
  id: CaseId;
  number: string;
  itemId: ItemId;
  stage: Stage;
  requester: Requester;
  language: string;
  letterLanguage: Language;
  channel: Channel;
  addressVerified: boolean;
  receivedOn: string;
  openedOn: string;
  dueOn: string;
  identity: Identity;
  idCopy: 'none' | 'held' | 'destroyed';
  extension: { reason: ExtensionReason; on: string } | null;
  records: RecordCounts;
  rights: KeptRight[];
  dispatches: Dispatch[];
  owner: string;
};

export type NewCase = Pick<
  KeptCase,
  | 'itemId'
  | 'requester'
  | 'language'
  | 'letterLanguage'
  | 'channel'
  | 'receivedOn'
  | 'openedOn'
  | 'dueOn'
  | 'idCopy'
> & { rights: Right[]; search: string };

export type NewDispatch = Omit<Dispatch, 'savedAt' | 'sent'>;

type CaseRow = {
  id: CaseId;
  number: string;
  item_id: ItemId;
  stage: Stage;
  requester: string;
  language: string;
  letter_language: Language;
  channel: Channel;
  address_verified: number;
  received_on: string;
  opened_on: string;
  due_on: string;
  identity: string;
  id_copy: KeptCase['idCopy'];
  extension: string | null;
  records: string;
  owner: string;
};
type RightRow = { case_id: CaseId; name: Right; outcome: Outcome; ground: Ground | null; reason: string };
type DispatchRow = {
  case_id: CaseId;
  letter_kind: LetterKind;
  letter_blob: BlobId;
  letter_name: string;
  pages: number;
  package_blob: BlobId | null;
  package_name: string | null;
  package_bytes: number | null;
  built_at: string;
  saved_at: string | null;
  sent: string | null;
  warnings: string;
};

const select = 'SELECT case_file.*, member.name AS owner FROM case_file JOIN member ON member.id = owner_id';

export type CaseStore = ReturnType<typeof openCaseStore>;

/** The cases of an open vault. Changes are to be made inside `vault.write`. */
export function openCaseStore({ db, blobs, member }: Vault) {
  const byId = db.prepare<[number], CaseRow>(`${select} WHERE case_file.id = ?`);
  const found = db.prepare<[string, number], CaseRow>(
    `${select} WHERE search LIKE ? ESCAPE '\\' ORDER BY stage = 'closed', due_on, case_file.id LIMIT ?`,
  );
  const countFound = db
    .prepare<[string], number>("SELECT count(*) FROM case_file WHERE search LIKE ? ESCAPE '\\'")
    .pluck();
  const open = db.prepare<[], CaseRow>(`${select} WHERE stage <> 'closed' ORDER BY due_on, case_file.id`);
  const rightsOf = db.prepare<[number], RightRow>(
    'SELECT * FROM case_right WHERE case_id = ? ORDER BY position',
  );
  const dispatchesOf = db.prepare<[number], DispatchRow>(
    "SELECT * FROM dispatch WHERE case_id = ? ORDER BY letter_kind IN ('answer', 'cannot-identify') DESC, id DESC",
  );
  const nextNumber = db
    .prepare<[number], number>(
      `INSERT INTO case_counter (year, last) VALUES (?, 1)
       ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO case_file (number, item_id, stage, requester, search, language, letter_language, channel,
       received_on, opened_on, due_on, identity, id_copy, owner_id)
     VALUES (@number, @itemId, 'identity', @requester, @search, @language, @letterLanguage, @channel,
       @receivedOn, @openedOn, @dueOn, '{"state":"unchecked"}', @idCopy, @owner)`,
  );
  const insertRight = db.prepare(
    "INSERT INTO case_right (case_id, position, name, outcome, ground, reason) VALUES (?, ?, ?, 'open', NULL, '')",
  );
  const setRight = db.prepare(
    'UPDATE case_right SET outcome = ?, ground = ?, reason = ? WHERE case_id = ? AND name = ?',
  );
  const insertDispatch = db.prepare(
    `INSERT INTO dispatch (case_id, letter_kind, letter_blob, letter_name, pages, package_blob, package_name,
       package_bytes, built_at, warnings)
     VALUES (@caseId, @letterKind, @letter, @letterName, @pages, @package, @packageName, @packageBytes, @builtAt,
       @warnings)`,
  );
  const removeUnsent = db.prepare<[number, string], { letter_blob: BlobId; package_blob: BlobId | null }>(
    `DELETE FROM dispatch WHERE case_id = ? AND letter_kind = ? AND sent IS NULL
     RETURNING letter_blob, package_blob`,
  );
  const setSaved = db.prepare(
    'UPDATE dispatch SET saved_at = ? WHERE case_id = ? AND letter_kind = ? AND sent IS NULL',
  );
  const setSent = db.prepare(
    'UPDATE dispatch SET sent = ? WHERE case_id = ? AND letter_kind = ? AND sent IS NULL',
  );
  const setters = {
    requester: db.prepare("UPDATE case_file SET requester = ?, search = number || ' ' || ? WHERE id = ?"),
    stage: db.prepare('UPDATE case_file SET stage = ? WHERE id = ?'),
    identity: db.prepare('UPDATE case_file SET identity = ? WHERE id = ?'),
    idCopy: db.prepare('UPDATE case_file SET id_copy = ? WHERE id = ?'),
    letterLanguage: db.prepare('UPDATE case_file SET letter_language = ? WHERE id = ?'),
    addressVerified: db.prepare('UPDATE case_file SET address_verified = ? WHERE id = ?'),
    extension: db.prepare('UPDATE case_file SET extension = ?, due_on = ? WHERE id = ?'),
    records: db.prepare('UPDATE case_file SET records = ? WHERE id = ?'),
  };

  /** Removes an unsent letter and its package, so that nothing which was replaced can still be fetched. */
  function dropDispatch(id: CaseId, kind: LetterKind): void {
    for (const { letter_blob, package_blob } of removeUnsent.all(id, kind)) {
      blobs.remove(letter_blob);
      if (package_blob !== null) blobs.remove(package_blob);
    }
  }

  const toCase = (row: CaseRow): KeptCase => ({
    ...fromRow(row),
    rights: rightsOf
      .all(row.id)
      .map(({ name, outcome, ground, reason }) => ({ right: name, outcome, ground, reason })),
    dispatches: dispatchesOf.all(row.id).map(toDispatch),
  });

  return {
    /** @throws DeskError `case-not-found` */
    get(id: CaseId): KeptCase {
      const row = byId.get(id);
      if (row === undefined) throw new DeskError('case-not-found', { case: id });
      return toCase(row);
    },
    search(folded: string, limit: number): { cases: KeptCase[]; total: number } {
      const pattern = `%${folded.replace(/[\\%_]/g, '\\$&')}%`;
      return { cases: found.all(pattern, limit).map(toCase), total: countFound.get(pattern) ?? 0 };
    },
    open: (): KeptCase[] => open.all().map(toCase),
    insert({ rights, ...fresh }: NewCase): { caseId: CaseId; number: string } {
      const year = Number(fresh.openedOn.slice(0, 4));
      const number = `${year}-${String(nextNumber.get(year)).padStart(4, '0')}`;
      const values = {
        ...fresh,
        number,
        requester: JSON.stringify(fresh.requester),
        search: `${number} ${fresh.search}`,
        owner: member.id,
      };
      const caseId = Number(insert.run(values).lastInsertRowid) as CaseId;
      rights.forEach((right, position) => void insertRight.run(caseId, position, right));
      return { caseId, number };
    },
    setRequester: (id: CaseId, requester: Requester, search: string) =>
      void setters.requester.run(JSON.stringify(requester), search, id),
    setStage: (id: CaseId, stage: Stage) => void setters.stage.run(stage, id),
    setIdentity: (id: CaseId, identity: Identity) => void setters.identity.run(JSON.stringify(identity), id),
    setIdCopy: (id: CaseId, idCopy: KeptCase['idCopy']) => void setters.idCopy.run(idCopy, id),
    setLetterLanguage: (id: CaseId, language: Language) => void setters.letterLanguage.run(language, id),
    setAddressVerified: (id: CaseId, verified: boolean) =>
      void setters.addressVerified.run(verified ? 1 : 0, id),
    setExtension: (id: CaseId, extension: NonNullable<KeptCase['extension']>, dueOn: string) =>
      void setters.extension.run(JSON.stringify(extension), dueOn, id),
    setRecords: (id: CaseId, records: RecordCounts) => void setters.records.run(JSON.stringify(records), id),
    setRight: (id: CaseId, { right, outcome, ground, reason }: KeptRight) =>
      void setRight.run(outcome, ground, reason, id, right),
    /** Replaces an unsent letter of the same kind; its large values go with it. */
    putDispatch(id: CaseId, dispatch: NewDispatch): void {
      dropDispatch(id, dispatch.letterKind);
      insertDispatch.run({ ...dispatch, caseId: id, warnings: JSON.stringify(dispatch.warnings) });
    },
    dropDispatch,
    setSaved: (id: CaseId, kind: LetterKind, at: string) => void setSaved.run(at, id, kind),
    setSent: (id: CaseId, kind: LetterKind, sent: NonNullable<Dispatch['sent']>) =>
      void setSent.run(JSON.stringify(sent), id, kind),
  };
}

function fromRow(row: CaseRow): Omit<KeptCase, 'rights' | 'dispatches'> {
  const requester: Requester = JSON.parse(row.requester);
  const identity: Identity = JSON.parse(row.identity);
  const records: RecordCounts = JSON.parse(row.records);
  const extension: KeptCase['extension'] = row.extension === null ? null : JSON.parse(row.extension);
  return {
    id: row.id,
    number: row.number,
    itemId: row.item_id,
    stage: row.stage,
    requester,
    language: row.language,
    letterLanguage: row.letter_language,
    channel: row.channel,
    addressVerified: row.address_verified === 1,
    receivedOn: row.received_on,
    openedOn: row.opened_on,
    dueOn: row.due_on,
    identity,
    idCopy: row.id_copy,
    extension,
    records,
    owner: row.owner,
  };
}

function toDispatch(row: DispatchRow): Dispatch {
  const sent: Dispatch['sent'] = row.sent === null ? null : JSON.parse(row.sent);
  const warnings: Warning[] = JSON.parse(row.warnings);
  return {
    letterKind: row.letter_kind,
    letter: row.letter_blob,
    letterName: row.letter_name,
    pages: row.pages,
    package: row.package_blob,
    packageName: row.package_name,
    packageBytes: row.package_bytes,
    builtAt: row.built_at,
    savedAt: row.saved_at,
    sent,
    warnings,
  };
}
