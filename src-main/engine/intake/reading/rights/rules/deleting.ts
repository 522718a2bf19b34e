/** Deleting and holding back: GDPR art. 17, 18. */
import type { Rule } from './rule.ts';

export const erasure: Rule[] = [
  {
    id: 'erase+thing',
    right: 'erasure',
    need: [['erase'], ['data', 'account', 'photo']],
    span: 12,
    unless: ['list'],
    confidence: 0.92,
  },
  {
    id: 'erase+all',
    right: 'erasure',
    need: [['erase'], ['all'], ['mine', 'aboutMe', 'store', 'hold']],
    span: 12,
    unless: ['list', 'goods'],
    confidence: 0.86,
  },
  {
    id: 'erase+field',
    right: 'erasure',
    need: [['erase'], ['field', 'aboutMe'], ['mine', 'store', 'aboutMe']],
    span: 12,
    unless: ['list', 'ads', 'goods'],
    confidence: 0.8,
  },
  {
    id: 'erase+store',
    right: 'erasure',
    need: [['erase'], ['store'], ['mine', 'all', 'you']],
    span: 12,
    unless: ['list', 'ads', 'goods'],
    confidence: 0.8,
  },
  { id: 'erase+right', right: 'erasure', need: [['erase'], ['right', 'law']], span: 8, confidence: 0.85 },
  {
    id: 'remove+thing',
    right: 'erasure',
    need: [['remove'], ['data', 'account', 'photo'], ['mine', 'store', 'all', 'aboutMe']],
    span: 12,
    unless: ['list', 'goods', 'ads'],
    confidence: 0.82,
  },
  {
    id: 'remove+store',
    right: 'erasure',
    need: [['remove'], ['store'], ['mine', 'all', 'aboutMe']],
    span: 12,
    unless: ['list', 'goods', 'ads'],
    confidence: 0.8,
  },
  { id: 'forget', right: 'erasure', need: [['forget']], span: 6, confidence: 0.88 },
  {
    id: 'close+account',
    right: 'erasure',
    need: [['close'], ['account']],
    span: 9,
    unless: ['login'],
    confidence: 0.8,
  },
  {
    id: 'no-more+keep',
    right: 'erasure',
    need: [['noMore'], ['keep'], ['data', 'photo', 'account', 'aboutMe']],
    span: 14,
    unless: ['restrict'],
    negative: true,
    confidence: 0.78,
  },
  {
    id: 'want+no-more+hold',
    right: 'erasure',
    need: [['want'], ['noMore'], ['hold'], ['data', 'photo', 'account', 'aboutMe'], ['you']],
    span: 16,
    unless: ['use', 'ads'],
    negative: true,
    confidence: 0.7,
  },
];

export const restriction: Rule[] = [
  {
    id: 'restrict+use',
    right: 'restriction',
    need: [['restrict'], ['use', 'data', 'law', 'right']],
    span: 10,
    unless: ['login', 'ads', 'unsubscribe'],
    confidence: 0.88,
  },
];
