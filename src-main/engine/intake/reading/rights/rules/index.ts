/** All rules, in the order of the rights. */
import { erasure, restriction } from './deleting.ts';
import { access, rectification } from './knowing.ts';
import { loose } from './loose.ts';
import { marketing, objection, others } from './refusing.ts';
import type { Rule } from './rule.ts';

export type { Rule };
export { loose };
export const rules: Rule[] = [
  ...access,
  ...rectification,
  ...erasure,
  ...restriction,
  ...others,
  ...objection,
  ...marketing,
];
