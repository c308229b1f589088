/** The look of what opens over the page, and of a line in it. */
export const POPUP = "popup rounded-md bg-raised p-1 shadow-pop outline-none";
export const ITEM = "flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-base text-ink outline-none data-highlighted:bg-hover data-disabled:opacity-50 [&>svg]:text-ink-3";
