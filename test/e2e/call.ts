/** Calls the contract's methods through the window's bridge, as the screens do. */
import type { Page } from '@playwright/test';
import type { Input, MethodName, Output } from '../../src-contract/index.ts';

type Answer = { value: unknown } | { error: { code: string; params: object } };

/** Answers what the method answers. Throws an Error that names the code where it fails. */
export async function call<M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await page.evaluate<Answer, [string, unknown]>(
    ([name, value]) =>
      Reflect.get(globalThis, 'desk')
        .call(name, value)
        .then(
          (output: unknown) => ({ value: output }),
          (error: Extract<Answer, { error: unknown }>['error']) => ({ error }),
        ),
    [method, input],
  );
  if ('value' in answer) return answer.value as Output<M>;
  throw new Error(`${method}: ${answer.error.code} ${JSON.stringify(answer.error.params)}`);
}

/** The code of the error that a call fails with; null where it succeeds. */
export async function failure<M extends MethodName>(
  page: Page,
  method: M,
  input: Input<M>,
): Promise<string | null> {
  return await call(page, method, input).then(
    () => null,
    (error: unknown) => (error instanceof Error ? (error.message.split(' ')[1] ?? '') : ''),
  );
}

/** Size in bytes of what the window gets under an address, and its type. */
export async function fetchBlob(
  page: Page,
  address: string,
): Promise<{ type: string | null; bytes: number }> {
  return await page.evaluate(async (url) => {
    const response = await fetch(url);
    return { type: response.headers.get('content-type'), bytes: (await response.arrayBuffer()).byteLength };
  }, address);
}
