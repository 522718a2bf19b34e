/** What the law lets a person have: the rules of each right. */
export { articleOf, groundRules, groundsFor } from './grounds.ts';
export { classOf, keptUntil } from './keeping.ts';
export { articleOfRight, checkDecision, propose } from './proposal.ts';
export type { HeldRecord } from './relationship.ts';
export { checkRetention } from './retention.ts';
