import type { BuiltExport } from '../export-builder.ts';
import type { MadeOrder, MadePerson } from '../people.ts';
import { sold } from './sold.ts';

/** WooCommerce before 2023: an order is a post, and all that is known of it are rows with a key and a value. */
export function woocommercePosts(built: BuiltExport, people: readonly MadePerson[]): void {
  const post = (order: MadeOrder): number => 100 + order.id;
  const tab = { delimiter: '\t' };
  built.csv(
    'woo-old/wp_users.tsv',
    ['ID', 'user_login', 'user_email', 'display_name'],
    people.map((p) => ({ of: p.n, cells: [p.id + 1, `user${p.id}`, p.email, `${p.first} ${p.last}`] })),
    tab,
  );
  const article = { of: null, cells: [7, 1, '2024-01-01', 'How to frame a picture', 'publish', 'post'] };
  built.csv(
    'woo-old/wp_posts.tsv',
    ['ID', 'post_author', 'post_date', 'post_title', 'post_status', 'post_type'],
    [
      article,
      ...sold(people).map(({ person: p, order }) => ({
        of: p.n,
        cells: [post(order), 1, order.day, 'Order', 'wc-completed', 'shop_order'],
      })),
    ],
    tab,
  );
  built.csv(
    'woo-old/wp_postmeta.tsv',
    ['meta_id', 'post_id', 'meta_key', 'meta_value'],
    sold(people).flatMap(({ person: p, order }) =>
      [
        ['_billing_email', p.email],
        ['_order_total', order.total],
        ['_billing_last_name', p.last],
      ].map(([key, value], index) => ({
        of: p.n,
        cells: [order.id * 10 + index, post(order), key ?? '', value ?? ''],
      })),
    ),
    tab,
  );
  built.csv(
    'woo-old/wp_woocommerce_order_items.tsv',
    ['order_item_id', 'order_item_name', 'order_item_type', 'order_id'],
    sold(people).flatMap(({ person: p, order }) =>
      order.lines.map((line, index) => ({
        of: p.n,
        cells: [order.id * 5 + index, line.title, 'line_item', post(order)],
      })),
    ),
    tab,
  );
  built.csv(
    'woo-old/wp_comments.tsv',
    ['comment_ID', 'comment_post_ID', 'comment_author', 'comment_author_email', 'comment_content', 'user_id'],
    people
      .filter((p) => p.n % 4 === 0)
      .map((p, index) => ({
        of: p.n,
        cells: [index + 1, 7, p.first, p.email, 'Thanks, that was a very useful article', 0],
      })),
    tab,
  );
}
