/** Who a case belongs to: initials, with the name for whoever can't place them. */
import { Avatar, Tooltip } from '@mantine/core';

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** `name` is the member's full name. */
export function Owner({ name }: { name: string }) {
  return (
    <Tooltip label={name}>
      <Avatar size={26} color="accent" radius="xl" alt={name} role="img" aria-label={name}>
        {initialsOf(name)}
      </Avatar>
    </Tooltip>
  );
}
