/** Cases: opening, the road from identity to sent, the decisions on each right. */
import anyAscii from 'any-ascii';
import { DeskError } from '../../../src-contract/errors.ts';
import type {
  Case,
  CaseId,
  Channel,
  ItemId,
  Language,
  LogEntry,
  Requester,
  Right,
} from '../../../src-contract/index.ts';
import { languages } from '../../../src-contract/index.ts';
import type { Context, Methods } from '../context.ts';
import { type ClosedDay, reckon } from '../deadlines/index.ts';
import { checkDecision } from '../rights/index.ts';
import type { Vault } from '../vault/index.ts';
import { type CaseEvent, stageAfter } from './life.ts';
import { type CaseStore, openCaseStore } from './store.ts';
import { isAnswered, rowOf, viewCase } from './view.ts';

export type { KeptCase, RecordCounts } from './store.ts';
export { answerKind } from './view.ts';

export type Opening = {
  itemId: ItemId;
  requester: Requester;
  rights: Right[];
  language: string;
  channel: Channel;
  receivedOn: string;
  hasIdCopy: boolean;
};

type CaseMethods = Extract<keyof Methods, `cases.${string}` | `rights.${string}`>;

export type Cases = {
  readonly store: CaseStore;
  readonly methods: Pick<Methods, CaseMethods>;
  /** Opens a case; call it inside `vault.write`. */
  open(opening: Opening, today: string): { caseId: CaseId; number: string };
  /**
   * Moves a case along; call it inside `vault.write`.
   * @throws DeskError `stage-forbids`
   */
  advance(id: CaseId, event: CaseEvent): void;
  view(id: CaseId, today: string): Case;
  /** Puts other fields in the place of the requester's, with identity to be decided anew; inside `vault.write`. */
  correctRequester(id: CaseId, requester: Requester): void;
  /** Open cases by somebody with the same e-mail address, customer number or name; `reason` names which. */
  ofSameRequester(requester: Requester): { caseId: CaseId; number: string; reason: string }[];
};

export type CasesDeps = {
  vault: Vault;
  /** The controller's closed days. */
  closed: ClosedDay;
  ownLanguage: Language;
  /** Names of the export folders that lie on the disk now. */
  exportFolders(): string[];
};

/** The cases of an open vault. */
export function openCases({ vault, closed, ownLanguage, exportFolders }: CasesDeps): Cases {
  const store = openCaseStore(vault);
  const view = (id: CaseId, today: string): Case => {
    const kept = store.get(id);
    // Asked only where it is said: looking at a disk that sleeps takes time.
    return viewCase(kept, today, closed, isAnswered(kept) ? exportFolders() : []);
  };
  const advance = (id: CaseId, event: CaseEvent): void => {
    const { stage } = store.get(id);
    const next = stageAfter(stage, event);
    store.setStage(id, next);
    // A built answer says what was decided on these records: whoever goes back takes it along.
    if (stage === 'answer' && next !== 'answer' && next !== 'sent') store.dropDispatch(id, 'answer');
  };

  const methods: Cases['methods'] = {
    'cases.list': ({ search, limit }, { today }) => {
      const { cases, total } = store.search(fold(search.trim()), limit);
      return { cases: cases.map((kept) => rowOf(kept, today)), total };
    },
    'cases.todo': (_, { today }) => ({
      cases: store.open().map((kept) => rowOf(kept, today)),
    }),
    'cases.get': ({ id }, { today }) => view(id, today),
    'cases.log': ({ id }) => ({ entries: logOf(vault, id) }),
    'cases.close': ({ id }, { today }) => {
      vault.write({ act: 'case.closed', caseId: id, params: {} }, () => advance(id, 'closed'));
      return view(id, today);
    },
    'cases.extend': ({ id, reason }, context) => {
      const kept = store.get(id);
      const { due, extendedDue } = reckon(kept.receivedOn, closed);
      // The person must be told within the first month (12(3)); afterwards it can't be mended any more.
      if (context.today > due) throw new DeskError('extension-too-late', { due });
      vault.write({ act: 'case.extended', caseId: id, params: { reason, due: extendedDue } }, () => {
        advance(id, 'period-extended');
        store.setExtension(id, { reason, on: context.today }, extendedDue);
      });
      return view(id, context.today);
    },
    'cases.setLetterLanguage': ({ id, language }, { today }) => {
      vault.write({ act: 'case.languageChosen', caseId: id, params: { language } }, () => {
        store.setLetterLanguage(id, language);
        store.dropDispatch(id, 'answer');
      });
      return view(id, today);
    },
    'cases.verifyAddress': ({ id, verified }, { today }) => {
      const act = verified ? 'case.addressVerified' : 'case.addressDoubted';
      vault.write({ act, caseId: id, params: {} }, () => {
        store.setAddressVerified(id, verified);
        store.dropDispatch(id, 'answer');
      });
      return view(id, today);
    },
    'rights.decide': (input, context) => decide(input, context),
  };

  function decide({ id, right, outcome, ground, reason }: DecideInput, { today }: Context): Case {
    checkDecision(right, outcome, ground, reason);
    const params = { right, outcome, ground: ground ?? '' };
    vault.write({ act: 'right.decided', caseId: id, params }, () => {
      advance(id, 'right-decided');
      store.setRight(id, { right, outcome, ground, reason });
      if (store.get(id).rights.every((decided) => decided.outcome !== 'open'))
        advance(id, 'all-rights-decided');
    });
    return view(id, today);
  }

  return {
    store,
    methods,
    advance,
    view,
    correctRequester(id, requester) {
      advance(id, 'requester-corrected');
      store.setRequester(id, requester, searchText(requester));
      store.setIdentity(id, { state: 'unchecked' });
      store.setRecords(id, { taken: 0, excluded: 0, pulledAt: null, byCategory: {} });
    },
    ofSameRequester: (requester) =>
      store.open().flatMap(({ id, number, requester: other }) => {
        const reason = sharedIdentifier(requester, other);
        return reason === null ? [] : [{ caseId: id, number, reason }];
      }),
    open({ hasIdCopy, ...opening }, today) {
      const letterLanguage = languages.find((language) => language === opening.language) ?? ownLanguage;
      return store.insert({
        ...opening,
        letterLanguage,
        openedOn: today,
        dueOn: reckon(opening.receivedOn, closed).due,
        idCopy: hasIdCopy ? 'held' : 'none',
        search: searchText(opening.requester),
      });
    },
  };
}

type DecideInput = Parameters<Methods['rights.decide']>[0];

/** Lower case without accents, so that "lukasz" finds "Łukasz". */
function fold(text: string): string {
  return anyAscii(text).toLowerCase();
}

function searchText({ name, email, customerNumber, orderNumbers }: Requester): string {
  return fold([name, email, customerNumber, ...orderNumbers].filter((value) => value !== null).join(' '));
}

function sharedIdentifier(one: Requester, other: Requester): 'email' | 'customerNumber' | 'name' | null {
  const same = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && fold(a) === fold(b);
  if (same(one.email, other.email)) return 'email';
  if (same(one.customerNumber, other.customerNumber)) return 'customerNumber';
  return same(one.name, other.name) ? 'name' : null;
}

function logOf({ audit, db }: Vault, id: CaseId): LogEntry[] {
  const names = new Map(
    db
      .prepare<[], { id: number; name: string }>('SELECT id, name FROM member')
      .all()
      .map((member) => [member.id, member.name]),
  );
  return audit.ofCase(id).map(({ seq, at, act, memberId, params }) => ({
    seq,
    at,
    act,
    member: names.get(memberId) ?? '',
    params,
  }));
}
