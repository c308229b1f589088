CREATE TABLE "security_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"workspaces" text[] NOT NULL,
	"user_id" text,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"network" text
);
--> statement-breakpoint
ALTER TABLE "review_answers" DROP CONSTRAINT "review_answers_user_id_users_id_fk";
--> statement-breakpoint
ALTER TABLE "review_answers" DROP CONSTRAINT "review_answers_review_id_user_id_pk";--> statement-breakpoint
ALTER TABLE "review_answers" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "security_events_workspaces_index" ON "security_events" USING gin ("workspaces");--> statement-breakpoint
CREATE INDEX "security_events_user_index" ON "security_events" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "security_events_at_index" ON "security_events" USING btree ("at");--> statement-breakpoint
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_answers_person_key" ON "review_answers" USING btree ("review_id","user_id");--> statement-breakpoint
CREATE FUNCTION "keep_security_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- Only what has had its time is thrown out, by whoever says so within their transaction; nothing is ever changed.
	IF TG_OP = 'DELETE' AND current_setting('prorab.purge', true) = 'on' THEN RETURN OLD; END IF;
	RAISE EXCEPTION 'security_events is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER "security_events_keep" BEFORE UPDATE OR DELETE ON "security_events" FOR EACH ROW EXECUTE FUNCTION "keep_security_events"();
--> statement-breakpoint
CREATE TRIGGER "security_events_keep_all" BEFORE TRUNCATE ON "security_events" FOR EACH STATEMENT EXECUTE FUNCTION "keep_security_events"();
