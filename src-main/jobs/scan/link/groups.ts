/** Sets that grow together, except where two of their members must stay apart. */

/** Disjoint sets of nodes; `refused` are pairs that must never come into one set. */
export class Groups<Node> {
  readonly #of = new Map<Node, Set<Node>>();
  readonly #refused = new Map<Node, Set<Node>>();

  constructor(nodes: readonly Node[], refused: readonly (readonly [Node, Node])[]) {
    for (const node of nodes) {
      this.#of.set(node, new Set([node]));
      this.#refused.set(node, new Set());
    }
    for (const [a, b] of refused) {
      this.#refused.get(a)?.add(b);
      this.#refused.get(b)?.add(a);
    }
  }

  /** Joins the sets of two nodes, unless that would bring a refused pair together. */
  join(a: Node, b: Node): void {
    const left = this.#of.get(a);
    const right = this.#of.get(b);
    if (left === undefined || right === undefined || left === right) return;
    for (const node of left) for (const other of right) if (this.#refused.get(node)?.has(other)) return;
    for (const node of right) {
      left.add(node);
      this.#of.set(node, left);
    }
  }

  /** All sets, in the order of their first nodes. */
  all(): Node[][] {
    return [...new Set(this.#of.values())].map((group) => [...group]);
  }
}
