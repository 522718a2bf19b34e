/**
 * The contract: every method once, as a value. Electron IPC, the stand-in, the terminal and the tests all go
 * through this table; nothing about a method is declared anywhere else.
 */
import type { z } from 'zod';
import { answerMethods } from './answer.ts';
import { casesMethods } from './cases.ts';
import { discoveryMethods } from './discovery.ts';
import { identityMethods } from './identity.ts';
import { intakeMethods } from './intake.ts';
import { shellMethods } from './shell.ts';
import { sourcesMethods } from './sources.ts';
import { vaultMethods } from './vault.ts';

export const contract = {
  ...vaultMethods,
  ...intakeMethods,
  ...casesMethods,
  ...identityMethods,
  ...sourcesMethods,
  ...discoveryMethods,
  ...answerMethods,
  ...shellMethods,
};

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.infer<Contract[M]['input']>;
export type Output<M extends MethodName> = z.infer<Contract[M]['output']>;

/** Methods that the engine answers; the others are the shell's. */
export type EngineMethod = Exclude<MethodName, keyof typeof shellMethods>;

/** True when `name` is a method of the contract. */
export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}

export * from './answer.ts';
export * from './attestation.ts';
export * from './cases.ts';
export * from './discovery.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './identity.ts';
export * from './intake.ts';
export * from './method.ts';
export * from './reading.ts';
export * from './records.ts';
export * from './retention.ts';
export * from './review.ts';
export * from './shell.ts';
export * from './sources.ts';
export * from './vault.ts';
export * from './vocabulary.ts';
