import type { ComponentType, ReactElement, ReactNode } from "react";

/** Where the keyboard goes when a popup opens: to the popup, or to its first or last item. */
export type OpenAt = "popup" | "first" | "last";

/** What a popup is told of its button. */
export type PopupState = {
  open: boolean;
  /** `event` is why, as the library says it. */
  onOpenChange: (open: boolean, details: { reason: string; event: Event }) => void;
  trigger: HTMLElement | null;
  openAt: OpenAt;
};

type Choice = { value: string; label: string; icon?: ReactNode; hint?: string | undefined };
export type MenuItem =
  | { type?: "action"; label: string; icon?: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean; keys?: string }
  | { type: "link"; label: string; icon?: ReactNode; href: string }
  /** One of several, kept open while choosing unless it `closes`. */
  | { type: "choice"; label: string; value: string; choices: readonly Choice[]; onValueChange: (value: string) => void; closes?: boolean }
  /** More of them, beside it. */
  | { type: "submenu"; label: string; icon?: ReactNode; items: readonly MenuItem[] }
  | { type: "text"; label: ReactNode }
  | { type: "separator" };

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** What it offers; a function is asked whenever it opens, for what changes meanwhile. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  /** Asked when it closes: whether the keyboard goes back to the button. Not when an action has taken it elsewhere. */
  returnsFocus?: () => boolean;
};

export type PopoverProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Its name, shown at its top unless hidden. */
  title: string;
  titleHidden?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  className?: string;
  children: ReactNode;
};

export type DialogProps = {
  /** Opens it; or it is opened by `open` alone. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** It is gone, and the keyboard is back where it was. */
  onClosed?: () => void;
  title: string;
  description?: ReactNode;
  /** The buttons, the main one last. */
  footer?: ReactNode;
  /** px, at most the window's. */
  width?: number;
  className?: string;
  children?: ReactNode;
};

export type Option<T extends string | null> = { value: T; label: string; icon?: ReactNode; hint?: string; disabled?: boolean };

type Side = "top" | "bottom" | "left" | "right";
export type MenuPopupProps = Omit<MenuProps, "trigger" | "items"> & PopupState & {
  items: readonly MenuItem[];
  /** Its name, where no button gives it one. */
  label?: string;
  /** Where it opens instead of at its button, px of the window. */
  at?: { readonly x: number; readonly y: number };
};
export type PopoverPopupProps = Omit<PopoverProps, "trigger" | "open" | "onOpenChange"> & PopupState;
export type DialogPopupProps = Omit<DialogProps, "trigger" | "open" | "onOpenChange"> & Pick<PopupState, "open" | "onOpenChange"> & {
  /** What gets the keyboard back; what had it, unless given. */
  returnTo?: HTMLElement | null;
};
export type SelectPopupProps = { id: string; value: string | null; options: readonly Option<string | null>[]; onValueChange: (value: string | null) => void } & PopupState;
export type TooltipPopupProps = { label: ReactNode; keys?: string | undefined; side: Side; anchor: HTMLElement | null; open: boolean; onOpenChange: (open: boolean) => void };

/** All that opens over a page. */
export type Parts = {
  DialogPopup: ComponentType<DialogPopupProps>;
  MenuPopup: ComponentType<MenuPopupProps>;
  PopoverPopup: ComponentType<PopoverPopupProps>;
  SelectPopup: ComponentType<SelectPopupProps>;
  ToastList: ComponentType<object>;
  TooltipPopup: ComponentType<TooltipPopupProps>;
};
