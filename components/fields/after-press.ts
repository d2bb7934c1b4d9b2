/**
 * Does something now, or once the finger or mouse button that is down is up again and its click is over: a sentence that
 * appears meanwhile would move what is being pressed away from under it.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active')) addEventListener('mouseup', () => setTimeout(act), { once: true })
  else act()
}
