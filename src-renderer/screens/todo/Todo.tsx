export function Todo() {
  return null;
}
