/** The audit log of a vault. */
export type { Act, ActParams, AuditChain, AuditEntry, Verification } from './chain.ts';
export { openAuditChain } from './chain.ts';
