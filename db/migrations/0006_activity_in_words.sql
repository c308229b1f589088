ALTER TABLE "activity" ADD COLUMN "things" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "place" text;--> statement-breakpoint
CREATE INDEX "activity_actor_index" ON "activity" USING btree ("workspace_id","actor","id");--> statement-breakpoint
CREATE INDEX "activity_place_index" ON "activity" USING btree ("workspace_id","place","id");--> statement-breakpoint
CREATE INDEX "activity_things_index" ON "activity" USING gin ("things");