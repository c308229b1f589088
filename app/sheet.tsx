import type { ReactNode } from "react";
import { LanguageSwitch } from "#components/accounts/language-switch.tsx";
import { ThemeSwitch } from "#components/accounts/theme-switch.tsx";
import { SheetFrame } from "#components/shell/sheet-frame.tsx";

type Props = { kicker?: ReactNode; title: ReactNode; lead?: ReactNode; signedIn?: boolean; children?: ReactNode };

/** A sheet with the switches in its title block. */
export function Sheet({ signedIn = false, ...rest }: Props) {
  return <SheetFrame {...rest} controls={<><LanguageSwitch signedIn={signedIn} /><ThemeSwitch signedIn={signedIn} iconOnly /></>} />;
}
