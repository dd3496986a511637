/** What had the focus goes: it begins anew with the screen, which stays where it is unless told to scroll. */
export const focusHeading = ({ preventScroll = true } = {}) =>
  document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll })
