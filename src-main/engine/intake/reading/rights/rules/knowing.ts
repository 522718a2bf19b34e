/** Getting to know, putting right, and taking along: GDPR art. 15, 16, 20. */
import type { Rule } from './rule.ts';

export const access: Rule[] = [
  {
    id: 'see+object',
    right: 'access',
    need: [['see'], ['data', 'law', 'right', 'info', 'aboutMe', 'hold']],
    span: 14,
    unless: ['login'],
    confidence: 0.92,
  },
  {
    id: 'what+data+hold',
    right: 'access',
    need: [['what'], ['data', 'info'], ['hold', 'aboutMe']],
    span: 14,
    confidence: 0.9,
  },
  {
    id: 'what+hold+about-me',
    right: 'access',
    need: [['what', 'all'], ['hold', 'know'], ['aboutMe']],
    span: 14,
    confidence: 0.88,
  },
  { id: 'copy+data', right: 'access', need: [['copy'], ['data']], span: 10, confidence: 0.88 },
  {
    id: 'copy+info',
    right: 'access',
    need: [['copy'], ['info', 'all', 'photo'], ['aboutMe', 'hold']],
    span: 14,
    confidence: 0.86,
  },
  {
    id: 'give+data+all',
    right: 'access',
    need: [['give'], ['data'], ['all', 'what'], ['mine', 'aboutMe', 'hold']],
    span: 16,
    unless: ['company'],
    confidence: 0.8,
  },
  {
    id: 'give+data+about-me',
    right: 'access',
    need: [['give'], ['data'], ['aboutMe'], ['hold', 'mine']],
    span: 16,
    unless: ['company'],
    confidence: 0.8,
  },
  {
    id: 'info+about-me',
    right: 'access',
    need: [['info'], ['aboutMe'], ['hold', 'give', 'all']],
    span: 14,
    confidence: 0.82,
  },
  {
    id: 'source',
    right: 'access',
    need: [['source'], ['data', 'field'], ['mine']],
    span: 14,
    confidence: 0.78,
  },
  {
    id: 'recipients',
    right: 'access',
    need: [['who'], ['share'], ['data', 'field', 'photo']],
    span: 16,
    confidence: 0.8,
  },
];

export const rectification: Rule[] = [
  {
    id: 'correct+thing',
    right: 'rectification',
    need: [['correct'], ['data', 'field', 'right', 'law']],
    span: 10,
    unless: ['goods'],
    confidence: 0.86,
  },
  {
    id: 'correct+wrong',
    right: 'rectification',
    need: [
      ['correct', 'change'],
      ['wrong', 'moved'],
      ['field', 'data'],
    ],
    span: 22,
    unless: ['goods'],
    confidence: 0.86,
  },
  {
    id: 'wrong+field',
    right: 'rectification',
    need: [['wrong'], ['field', 'data'], ['mine', 'you', 'account']],
    span: 12,
    unless: ['goods', 'source'],
    confidence: 0.74,
  },
  {
    id: 'change+field',
    right: 'rectification',
    need: [['change'], ['field', 'data'], ['mine', 'account', 'newValue', 'wrong']],
    span: 10,
    unless: ['goods'],
    confidence: 0.78,
  },
  {
    id: 'moved+change',
    right: 'rectification',
    need: [['moved'], ['change', 'correct']],
    span: 18,
    unless: ['goods'],
    confidence: 0.78,
  },
];
