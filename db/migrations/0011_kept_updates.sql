CREATE TABLE "kept_updates" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"actor" text,
	"at" timestamp with time zone NOT NULL,
	"folded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_updates" ADD CONSTRAINT "kept_updates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_updates_workspace_index" ON "kept_updates" USING btree ("workspace_id","seq");--> statement-breakpoint
CREATE INDEX "kept_updates_folded_index" ON "kept_updates" USING btree ("folded_at");--> statement-breakpoint
CREATE INDEX "activity_at_index" ON "activity" USING brin ("at");