/** As `ref` of a screen's heading (with `tabIndex={-1}`): whoever cannot see hears at once where she is now. */
export const focusHeading = (heading: HTMLElement | null): void => heading?.focus({ preventScroll: true });
