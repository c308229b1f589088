"use client";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";

type Props = {
  label: string;
  /** A password being chosen: shows the rule, and lets a password manager offer one. */
  isNew?: boolean;
  name?: string;
  error?: string | undefined;
  value: string;
  onValueChange: (value: string) => void;
};

/** A password that one can look at while typing. */
export function PasswordField({ label, isNew = false, name = "password", error, value, onValueChange }: Props) {
  const t = useTranslations("account.password");
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={isNew ? t("rule") : undefined} error={error}>
      <span className="relative block">
        <Input
          name={name} type={shown ? "text" : "password"} autoComplete={isNew ? "new-password" : "current-password"} spellCheck={false} autoCapitalize="none"
          value={value} onValueChange={(next) => onValueChange(next)} className="pr-9"
        />
        <IconButton label={t(shown ? "hide" : "show")} onClick={() => setShown(!shown)} size="sm" className="absolute top-1 right-1">
          {shown ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
        </IconButton>
      </span>
    </Field>
  );
}
