"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState, type RefObject } from "react";
import { problemOf } from "#components/api/problem.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";

type Errors<F extends string> = Partial<Record<F | "form", string>>;
type Form<F extends string> = {
  values: Readonly<Record<F, string>>;
  errors: Errors<F>;
  set: (field: F) => (value: string) => void;
  /** Whether every required field is filled in; shows which is not. */
  check: (required: readonly F[]) => boolean;
  /** Shows what is wrong with a field. */
  refuse: (field: F, why: string) => void;
  /** Shows the server's refusal at the field it is about, or over the form. */
  fail: (error: unknown) => void;
  reset: () => void;
};

/**
 * A short form of texts: its values, and what is wrong with them, field by field. The first wrong field within `element` gets the focus.
 * `fieldOf` tells which field a problem's code is about; null: the form as a whole.
 */
export function useForm<F extends string>(element: RefObject<HTMLFormElement | null>, initial: Readonly<Record<F, string>>, fieldOf: (code: string) => string | null = () => null): Form<F> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors<F>>({});
  const message = useProblemMessage();
  const t = useTranslations("ui");

  const [refusals, setRefusals] = useState(0);
  // After the render that marks the fields.
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [element, refusals]);

  const show = (found: Errors<F>) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  };
  return {
    values, errors,
    set: (field) => (value) => {
      setValues((old) => ({ ...old, [field]: value }));
      setErrors((old) => (old[field] === undefined ? old : { ...old, [field]: undefined }));
    },
    check: (required) => {
      const empty = required.filter((field) => !values[field].trim());
      show(Object.fromEntries(empty.map((field) => [field, t("required")])) as Errors<F>);
      return empty.length === 0;
    },
    refuse: (field, why) => show({ [field]: why } as Errors<F>),
    fail: (error) => {
      const { code, params } = problemOf(error);
      const isMalformed = code === "input.malformed";
      const wanted = isMalformed ? String(params.field ?? "") : fieldOf(code);
      const known = (Object.keys(initial) as F[]).find((name) => name === wanted);
      show({ [known ?? "form"]: known && isMalformed ? t("malformed") : message(error) } as Errors<F>);
    },
    reset: () => {
      setValues(initial);
      setErrors({});
    },
  };
}
