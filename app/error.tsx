"use client";
import { Failure, type FailureProps } from "#app/failure.tsx";
import { LanguageSwitch } from "#components/accounts/language-switch.tsx";
import { ThemeSwitch } from "#components/accounts/theme-switch.tsx";

/** Any page that fails, in the frame of the root layout. */
export default function ErrorPage(props: FailureProps) {
  return <Failure {...props} controls={<><LanguageSwitch signedIn={false} /><ThemeSwitch signedIn={false} iconOnly /></>} />;
}
