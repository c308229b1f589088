CREATE TABLE "confirmations" (
	"workspace_id" text NOT NULL,
	"step" text NOT NULL,
	"map" text NOT NULL,
	"user_id" text NOT NULL,
	"answer" text NOT NULL,
	"wording" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmations_workspace_id_step_user_id_pk" PRIMARY KEY("workspace_id","step","user_id")
);
--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirmations_map_index" ON "confirmations" USING btree ("workspace_id","map");