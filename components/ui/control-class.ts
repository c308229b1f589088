/** The look of what one types into or chooses from. 16 px on touch, or a phone zooms in on focus. */
export const CONTROL = "w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-base text-ink transition-colors enabled:hover:border-ink-3 disabled:opacity-60 data-invalid:border-danger aria-invalid:border-danger pointer-coarse:text-lg";
/** The same within a text or a card: no frame until one is over it or in it. */
export const BARE_CONTROL = "min-w-0 rounded-sm border border-transparent bg-transparent px-1.5 text-ink transition-colors enabled:not-aria-invalid:hover:border-line-strong enabled:hover:bg-raised enabled:not-aria-invalid:focus:border-line-strong enabled:focus:bg-raised aria-invalid:border-danger";
