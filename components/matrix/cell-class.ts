/** The keyboard's place is seen also after a click: letters go where it is. */
export const CELL_FOCUS = "focus:outline-2 focus:-outline-offset-2 focus:outline-accent";
