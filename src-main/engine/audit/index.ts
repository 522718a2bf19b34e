/** The audit log of a vault. */
export type { Act, AuditChain } from './chain.ts';
export { openAuditChain } from './chain.ts';
