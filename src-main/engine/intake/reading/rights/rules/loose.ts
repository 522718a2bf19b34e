/**
 * For letters in which no other rule found anything: fewer words, further apart. They stay silent beside orders,
 * deliveries and passwords, where the same words mean something else.
 */
import type { Idea } from '../../words/lexicon.ts';
import type { Rule } from './rule.ts';

const elsewhere: Idea[] = ['goods', 'pending', 'login', 'policy', 'subscribe', 'clickHere', 'failed'];
const confidence = 0.55;

export const loose: Rule[] = [
  {
    id: 'loose-access',
    right: 'access',
    need: [
      ['know', 'give', 'see', 'copy', 'source', 'who'],
      ['data', 'info', 'aboutMe'],
      ['hold', 'aboutMe', 'share'],
      ['mine', 'you'],
    ],
    span: 30,
    unless: [...elsewhere, 'erase', 'remove', 'correct', 'change', 'ads'],
    confidence,
  },
  {
    id: 'loose-erasure',
    right: 'erasure',
    need: [
      ['erase', 'remove', 'forget', 'close', 'takeOut'],
      ['data', 'account', 'store', 'aboutMe', 'photo', 'info'],
      ['mine', 'you'],
    ],
    span: 30,
    unless: [...elsewhere, 'list', 'ads', 'mailing'],
    confidence,
  },
  {
    id: 'loose-erasure-alone',
    right: 'erasure',
    need: [['erase']],
    span: 3,
    unless: [...elsewhere, 'list', 'ads', 'mailing', 'aware'],
    maxWords: 5,
    confidence,
  },
  {
    id: 'loose-marketing',
    right: 'marketing-stop',
    need: [
      ['stop', 'noMore', 'unsubscribe', 'remove'],
      ['ads', 'mailing', 'list'],
      ['want', 'mine', 'you', 'sendVerb'],
    ],
    span: 14,
    unless: elsewhere,
    negative: true,
    notMine: true,
    confidence,
  },
  {
    id: 'loose-consent',
    right: 'withdraw-consent',
    need: [['consent'], ['withdraw', 'noMore', 'stop', 'remove']],
    span: 14,
    unless: elsewhere,
    negative: true,
    confidence,
  },
  {
    id: 'loose-rectification',
    right: 'rectification',
    need: [
      ['wrong', 'correct', 'change', 'moved'],
      ['field', 'data'],
      ['mine', 'you', 'account'],
    ],
    span: 24,
    unless: elsewhere,
    confidence,
  },
  {
    id: 'loose-objection',
    right: 'objection',
    need: [
      ['object', 'stop', 'noMore'],
      ['use', 'share', 'profiling'],
      ['data', 'info', 'photo', 'mine'],
    ],
    span: 24,
    unless: [...elsewhere, 'ads'],
    negative: true,
    notMine: true,
    confidence,
  },
  {
    id: 'loose-portability',
    right: 'portability',
    need: [
      ['format', 'transfer'],
      ['company', 'format'],
      ['mine', 'all', 'photo'],
    ],
    span: 24,
    unless: elsewhere,
    confidence,
  },
];
