ALTER TABLE "workspaces" ADD COLUMN "currency" text DEFAULT 'EUR' NOT NULL;--> statement-breakpoint
UPDATE "workspaces" SET "currency" = 'RUB' WHERE "locale" = 'ru';