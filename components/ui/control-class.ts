/** The look of what one types into or chooses from. 16 px on touch, or a phone zooms in on focus. */
export const CONTROL = "w-full min-w-0 rounded-md border border-line-strong bg-raised px-2.5 text-base text-ink transition-colors enabled:hover:border-ink-3 disabled:opacity-60 data-invalid:border-danger aria-invalid:border-danger pointer-coarse:text-lg";
