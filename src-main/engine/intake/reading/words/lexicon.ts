/**
 * The ideas that rights are told by. A language's table lists the words for each idea; the rules combine ideas and
 * know no language.
 *
 * A term is one or more words, folded (lower case, no accents). `word*` matches a beginning, `*word` an ending,
 * `*word*` a middle; `a|b` is either; `..` leaves room for up to eight words, for verbs that come in
 * two parts; `.` for up to two.
 */
export const ideas = [
  // Things
  'data',
  'info',
  'account',
  'photo',
  'goods',
  'field',
  'aboutMe',
  'mine',
  'all',
  'store',
  'law',
  'right',
  // Getting to know
  'see',
  'copy',
  'give',
  'hold',
  'know',
  'what',
  'source',
  'share',
  'login',
  // Deleting
  'erase',
  'remove',
  'forget',
  'close',
  // Correcting
  'correct',
  'change',
  'wrong',
  'moved',
  'newValue',
  // Holding back
  'restrict',
  'use',
  'keep',
  // Taking along
  'format',
  'transfer',
  'company',
  'port',
  // Objecting
  'object',
  'legit',
  'ads',
  'mailing',
  'list',
  'unsubscribe',
  'subscribe',
  'social',
  'profiling',
  'stop',
  'noMore',
  'keepReceiving',
  'receive',
  // Consent and machines
  'consent',
  'withdraw',
  'automated',
  'decision',
  'human',
  'review',
  // How it is said
  'neg',
  'onlyNeg',
  'want',
  'failed',
  'conditional',
  'reserve',
  'aware',
  'ownPast',
  'policy',
  'instead',
  'example',
  'who',
  'you',
  'sendVerb',
  'exercise',
  'rightsList',
  'until',
  'giveMe',
  'seeStrong',
  'takeOut',
  'consequence',
  'whatData',
  'clickHere',
  'pending',
  'pronoun',
  'still',
] as const;
export type Idea = (typeof ideas)[number];

/** Terms per idea, separated by commas; an idea that a language says otherwise may be empty. */
export type WordTable = Record<Idea, string>;
