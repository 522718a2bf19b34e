/** An event that its listeners can veto, as Electron's are. */
export type Vetoable = { preventDefault(): void; readonly defaultPrevented: boolean };

export function vetoable<P extends object>(params: P): P & Vetoable {
  let prevented = false;
  return {
    ...params,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
