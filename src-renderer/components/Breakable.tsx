/** Names of files and columns, which have no spaces to break at. */
import { Fragment } from 'react';

/** The name, which may break after a slash or an underscore, and before a capital in its midst. */
export function Breakable({ name }: { name: string }) {
  let end = 0;
  return name.split(/(?<=[/_])(?=[^/_])|(?<=\p{Ll})(?=\p{Lu})/u).map((part) => {
    end += part.length;
    return (
      <Fragment key={end}>
        {part}
        {end < name.length && <wbr />}
      </Fragment>
    );
  });
}
