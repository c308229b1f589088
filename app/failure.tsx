"use client";
import { useTranslations } from "next-intl";
import { useServerState, type ServerState } from "#app/use-server-state.ts";
import { SheetFrame } from "#components/shell/sheet-frame.tsx";
import { buttonClass } from "#components/ui/button-class.ts";

/** What Next hands to an error page. */
export type FailureProps = { error: unknown; retry: () => void };

const TEXTS = { answers: "fault", database: "database", server: "server" } as const satisfies Record<ServerState, string>;

/** A page that could not be shown: what is the matter, a way on. Tries again by itself when the server had gone and is back. */
export function Failure({ error, retry }: FailureProps) {
  const t = useTranslations("failure");
  const state = useServerState(retry);
  const digest = digestOf(error);
  // Until the first answer nobody knows whose fault it is: say nothing yet.
  const text = state && TEXTS[state];
  return (
    <SheetFrame title={text ? t(`${text}.title`) : t("looking")} lead={text && t(`${text}.body`)}>
      <div role="status" className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-2">
          {/* Plain, without an icon to come: every page carries this file. */}
          <button type="button" onClick={retry} className={buttonClass({ variant: "primary" })}>{t("retry")}</button>
          {/* A whole new page: the one that failed may have left its parts in any state. */}
          <a href="/" className={buttonClass()}>{t("home")}</a>
        </div>
        {state === "answers" && digest && <p className="text-sm text-ink-3">{t("digest", { digest })}</p>}
      </div>
    </SheetFrame>
  );
}

/** The number under which the server's log has an error of its own; null for one of the browser. */
function digestOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}
